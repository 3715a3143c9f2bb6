/** The operations of some microversions, one OpenAPI object for each revision: what types are made from. */
import { type Contract, canSucceed, type ResponseContract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Json, JsonSchema } from '../../spec/openapi/document.ts';
import type { ComponentForms } from './component-forms.ts';
import { templatesOf } from './query-names.ts';

/** The operations that a client can call with success at a microversion, in the order of the documents. */
export function listOperations(service: Service, version: Microversion): Contract[] {
  return service
    .operations()
    .flatMap((name) => service.contract(name, version) ?? [])
    .filter(canSucceed);
}

/** The name of a revision: `listTraits_1_6`. */
export function nameRevision({ operation, since }: Contract): string {
  return `${operation}_${since}`.replaceAll(/\W+/g, '_');
}

/** Responses of the same form are written once: by that form, the name that the first of them gave it. */
export class ResponseForms {
  readonly #names = new Map<string, string>();

  /** @param name of a response that may be the first of its form */
  refer(response: Json, name: string): Json {
    const text = JSON.stringify(response);
    const known = this.#names.get(text) ?? name;
    this.#names.set(text, known);
    return { $ref: `#/components/responses/${known}` };
  }

  get used(): Record<string, Json> {
    return Object.fromEntries([...this.#names].map(([text, name]) => [name, JSON.parse(text) as Json]));
  }
}

/** An Operation Object with what a caller sends and reads. */
export function describeOperation(contract: Contract, forms: ComponentForms, responses: ResponseForms): Json {
  const { body } = contract;
  const media = sentTypeOf(contract);
  return {
    operationId: nameRevision(contract),
    summary: contract.summary,
    parameters: [...describePath(contract), ...describeQuery(contract, forms)],
    ...(body &&
      media !== undefined && {
        requestBody: {
          required: body.isOptional !== true,
          content: { [media]: { schema: forms.refer(body.schema) } },
        },
      }),
    responses: Object.fromEntries(
      listStatuses(contract).map(([status, response]) => {
        const described = describeResponse(response, forms);
        return [status, responses.refer(described, `${nameRevision(contract)}_${status}`)];
      }),
    ),
  };
}

/**
 * Each status with its response. A range, such as `4XX`, stands for the statuses that services use, since a type with every number
 * would say nothing about any of them.
 */
export function listStatuses({ responses, otherResponses }: Contract): [number, ResponseContract][] {
  const statuses = new Map(responses);
  for (const { from, to, response } of otherResponses)
    for (const status of USUAL_STATUSES)
      if (from <= status && status <= to && !statuses.has(status)) statuses.set(status, response);
  return [...statuses].toSorted(([one], [other]) => one - other);
}

const USUAL_STATUSES = [
  200, 201, 202, 204, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415,
  422, 428, 429, 500, 501, 502, 503, 504,
];

/** The media type in which the client reads a body: JSON where there is a choice; undefined without a body. */
export function mediaTypeOf({ bodies }: ResponseContract): string | undefined {
  const types = [...bodies.keys()];
  return types.find(isJson) ?? types[0];
}

/** The media type in which the client sends a body: JSON where there is a choice; undefined without a body. */
export function sentTypeOf({ body }: Contract): string | undefined {
  return body?.mediaTypes.find(isJson) ?? body?.mediaTypes[0];
}

/** True for `application/json`, and for types such as `application/problem+json`. */
export function isJson(type: string): boolean {
  return /[/+]json$/.test(type);
}

function describePath({ path }: Contract): Json[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function describeQuery({ query }: Contract, forms: ComponentForms): Json[] {
  const named = query.parameters.map(({ name, required, repeated, schema }) => ({
    name,
    in: 'query',
    required,
    schema: forms.refer(valuesOf(schema, repeated)),
  }));
  const families = query.families.flatMap(({ pattern, repeated, schema }) =>
    templatesOf(pattern).map((template) => ({
      name: template.includes('$') ? FAMILY + template : template,
      in: 'query',
      schema: forms.refer(valuesOf(schema, repeated)),
    })),
  );
  return [...named, ...families];
}

/** Before the names of parameters that are templates, until the types are written. */
export const FAMILY = '@';

/** A list only where each of its values counts, or is at least read. */
function valuesOf(schema: JsonSchema, repeated: 'refused' | 'last' | 'all'): JsonSchema {
  const one = withNumbers(schema);
  return repeated === 'all' && schema.type !== 'array'
    ? { anyOf: [one, { type: 'array', items: one }] }
    : one;
}

/** A number is sent as its digits, so one may be given where the documents describe digits. */
function withNumbers(schema: JsonSchema): JsonSchema {
  const { type, pattern } = schema;
  if (type !== 'string' || typeof pattern !== 'string') return schema;
  const form = new RegExp(pattern, 'u');
  return form.test('1') && form.test('20') && !form.test('a') ? { type: ['string', 'number'] } : schema;
}

function describeResponse(response: ResponseContract, forms: ComponentForms): Json {
  const type = mediaTypeOf(response);
  const link = response.headers.get('link');
  return {
    description: response.description,
    // Of the headers, the types need the one that leads to the next page.
    ...(link && { headers: { link: { required: link.required, schema: { type: 'string' } } } }),
    ...(type !== undefined && {
      content: { [type]: { schema: forms.refer(response.bodies.get(type) as Json) } },
    }),
    ...(type === undefined && response.isBodyUnknown && { content: { '*/*': { schema: {} } } }),
  };
}
