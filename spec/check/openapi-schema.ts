/**
 * The form of a document, as a JSON Schema: OpenAPI 3.1 (spec.openapis.org/oas/v3.1) narrowed to what this project
 * supports, because a field that no code reads would be declared and never checked.
 */
import type { JsonSchema } from '../openapi/document.ts';

const reference = {
  type: 'object',
  required: ['$ref'],
  properties: { $ref: { type: 'string' } },
  additionalProperties: false,
};
const or = (name: string) => ({
  if: { required: ['$ref'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: reference,
  else: { $ref: `#/$defs/${name}` },
});
const mapOf = (schema: JsonSchema) => ({ type: 'object', additionalProperties: schema });
const text = { type: 'string' };
/** The calls that no operation takes: `Surface` in `spec/openapi/document.ts`. */
const REFUSALS = [
  'malformedMicroversion',
  'unsupportedMicroversion',
  'untypedBody',
  'unknownUrl',
  'unknownMethod',
  'notYet',
];
const ofObject = { required: ['type'], properties: { type: { const: 'object' } } };

export const OPENAPI_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['openapi', 'info', 'paths', 'components', 'x-service'],
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      properties: {
        title: text,
        version: { type: 'string', pattern: '^\\d+\\.\\d+$' },
        summary: text,
        description: text,
      },
      additionalProperties: false,
    },
    servers: { type: 'array' },
    security: { type: 'array' },
    tags: { type: 'array' },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: { $ref: '#/$defs/pathItem' },
    },
    components: {
      type: 'object',
      properties: {
        schemas: mapOf({ $ref: '#/$defs/schema' }),
        responses: mapOf(or('response')),
        parameters: mapOf(or('parameter')),
        headers: mapOf(or('header')),
        securitySchemes: { type: 'object' },
      },
      additionalProperties: false,
    },
    'x-service': text,
    'x-surface': {
      type: 'object',
      required: [...REFUSALS, 'routes'],
      properties: {
        ...Object.fromEntries(REFUSALS.map((name) => [name, { $ref: '#/$defs/responses' }])),
        routes: mapOf({ $ref: '#/$defs/route' }),
      },
    },
  },
  additionalProperties: false,
  $defs: {
    pathItem: {
      type: 'object',
      propertyNames: { enum: ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] },
      additionalProperties: { $ref: '#/$defs/operation' },
    },
    operation: {
      type: 'object',
      required: ['operationId', 'summary', 'responses'],
      properties: {
        operationId: text,
        summary: text,
        description: text,
        tags: { type: 'array' },
        parameters: { type: 'array', items: or('parameter') },
        requestBody: {
          type: 'object',
          required: ['content'],
          properties: {
            required: { type: 'boolean' },
            description: text,
            content: { $ref: '#/$defs/content' },
          },
          additionalProperties: false,
        },
        responses: { $ref: '#/$defs/responses' },
        security: { type: 'array' },
        'x-undeclared-query': { enum: ['refused', 'ignored'] },
        'x-path-before-body': { type: 'boolean' },
        'x-actions': mapOf({ $ref: '#/$defs/operation' }),
      },
      additionalProperties: false,
    },
    responses: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[1-5]\\d\\d$' },
      additionalProperties: or('response'),
    },
    route: {
      type: 'object',
      required: ['methods'],
      properties: {
        methods: { type: 'array', minItems: 1, items: text },
        unknownMethod: { $ref: '#/$defs/responses' },
        notYet: mapOf({ $ref: '#/$defs/responses' }),
      },
      additionalProperties: false,
    },
    parameter: {
      type: 'object',
      required: ['name', 'in', 'schema'],
      properties: {
        name: text,
        in: { enum: ['path', 'query', 'header'] },
        required: { type: 'boolean' },
        description: text,
        schema: { $ref: '#/$defs/schema' },
        style: { const: 'form' },
        explode: { const: true },
        'x-repeated': { $ref: '#/$defs/repeated' },
        'x-refusal-codes': {
          type: 'object',
          properties: { repeated: text, value: text },
          additionalProperties: false,
        },
      },
      allOf: [
        {
          if: { properties: { in: { const: 'path' } } },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { required: ['required'], properties: { required: { const: true } } },
        },
        {
          if: { anyOf: [{ required: ['explode'] }, { properties: { schema: ofObject } }] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { $ref: '#/$defs/openNamed' },
        },
      ],
      additionalProperties: false,
    },
    repeated: { enum: ['refused', 'last', 'all'] },
    // A parameter whose names clients choose: each pattern matches names, and its schema has the other properties.
    openNamed: {
      required: ['style', 'explode'],
      properties: {
        in: { const: 'query' },
        schema: {
          ...ofObject,
          required: ['type', 'patternProperties'],
          properties: {
            ...ofObject.properties,
            patternProperties: mapOf({
              type: 'object',
              required: ['x-repeated'],
              properties: { 'x-repeated': { $ref: '#/$defs/repeated' } },
            }),
            properties: false,
          },
        },
        required: false,
        'x-repeated': false,
        'x-refusal-codes': false,
      },
    },
    response: {
      type: 'object',
      required: ['description'],
      properties: {
        description: text,
        headers: mapOf(or('header')),
        content: { $ref: '#/$defs/content' },
        'x-unprovoked': text,
      },
      additionalProperties: false,
    },
    header: {
      type: 'object',
      required: ['schema'],
      properties: { description: text, required: { type: 'boolean' }, schema: { $ref: '#/$defs/schema' } },
      additionalProperties: false,
    },
    content: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        required: ['schema'],
        properties: { schema: { $ref: '#/$defs/schema' } },
        additionalProperties: false,
      },
    },
    schema: { type: ['object', 'boolean'] },
  },
};
