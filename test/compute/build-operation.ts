/** Makes the Operation Object of one method of Nova at one microversion. */
import type { Json, JsonSchema, Parameter, ResponseObject, Responses } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { type Correction, correctionsFor } from './corrections.ts';
import { boundsOf, type Facts, isInRange, type MethodForm, valuesAt } from './facts.ts';
import { replaceAt } from './replace-at.ts';

/** An operation before schemas are shared. */
export interface DraftOperation {
  operationId: string;
  parameters: Parameter[];
  undeclaredQuery: 'refused' | 'ignored';
  /** Undefined when the operation takes no body. */
  request: JsonSchema | undefined;
  /** Undefined when no response has a body. */
  response: JsonSchema | undefined;
  /** Whether a response of a success has a body, by status. */
  success: { [status: string]: boolean };
  errors: number[];
  headers: { [status: string]: { [name: string]: boolean } };
  isOpen: boolean;
  /** Other methods that get the same answer. */
  also: string[];
}

export interface DeclaredOperation {
  operationId: string;
  method: string;
  /** The name of the method of Nova. */
  handler: string;
  /** The key of the body, for an action. */
  action?: string;
}

/** The minor numbers at which the operation may differ from the version before. */
export function listBoundaries(
  facts: Facts,
  corrections: readonly Correction[],
  { handler }: DeclaredOperation,
): ReadonlySet<number> {
  const forms = facts.methods[handler] ?? [];
  const ranges = [
    ...forms.flatMap(({ versions, errors, codes, request, query, response }) => [
      versions,
      ...[errors, codes, request, query, response].flatMap((each) => Object.keys(each ?? {})),
    ]),
    ...corrections.map(({ versions }) => versions),
  ];
  return new Set(ranges.map(boundsOf).flatMap(([since, until]) => [since, until + 1]));
}

/** Undefined when the method does not serve the version. */
export function draftOperation(
  facts: Facts,
  corrections: readonly Correction[],
  operation: DeclaredOperation,
  minor: number,
): DraftOperation | undefined {
  const form = facts.methods[operation.handler]?.find(({ versions }) => isInRange(minor, versions));
  if (!form) return undefined;
  const draft = declared(facts, form, operation, minor);
  const names = [operation.operationId, ...groupsOf(draft, form)];
  const start = draft.errors.includes(410) ? withoutContents(draft) : draft;
  return correctionsFor(corrections, names, minor).reduce(correct, start);
}

function declared(
  facts: Facts,
  form: MethodForm,
  { operationId, method, action }: DeclaredOperation,
  minor: number,
): DraftOperation {
  const schemaOf = (kind: 'request' | 'query' | 'response') => {
    const [name] = valuesAt(form[kind], minor);
    return name === undefined ? undefined : (facts.schemas[name] as JsonSchema);
  };
  const query = schemaOf('query');
  const response = schemaOf('response');
  const hasBody = response === undefined || !isNull(response);
  const [code = 200] = valuesAt(form.codes, minor);
  return {
    operationId,
    parameters: query ? queryParameters(query) : [],
    undeclaredQuery: query?.additionalProperties === false ? 'refused' : 'ignored',
    request:
      form.body && ['POST', 'PUT'].includes(method)
        ? requestOf(schemaOf('request') ?? {}, action)
        : undefined,
    response: hasBody ? (response ?? {}) : undefined,
    success: { [code]: hasBody },
    errors: [...new Set(valuesAt(form.errors, minor).flat())],
    headers: {},
    isOpen: false,
    also: [],
  };
}

/** Nova finds an action by the one key that the body must have, whatever the schema says. */
function requestOf(schema: JsonSchema, action: string | undefined): JsonSchema {
  if (action === undefined || Object.keys(schema).length > 0) return schema;
  return { type: 'object', properties: { [action]: {} }, required: [action], additionalProperties: false };
}

function isNull(schema: JsonSchema): boolean {
  return schema.type === 'null';
}

/** A method that only says that the API was removed; Nova checks neither its query nor its body. */
function withoutContents(draft: DraftOperation): DraftOperation {
  return {
    ...draft,
    parameters: [],
    undeclaredQuery: 'ignored',
    request: undefined,
    response: undefined,
    success: {},
  };
}

/** The groups that corrections name. */
function groupsOf({ request, errors }: DraftOperation, form: MethodForm): string[] {
  if (errors.includes(410)) return request ? ['removed', 'removed-with-body'] : ['removed'];
  return ['any', ...(request ? ['with-body'] : []), ...(form.query ? ['with-query'] : [])];
}

/** Nova describes a query as an object of arrays; `maxItems: 1` refuses a second value, and otherwise each is checked. */
function queryParameters(query: JsonSchema): Parameter[] {
  const named = Object.entries((query.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, values]) => ({
      name,
      in: 'query' as const,
      'x-repeated': repetition(values),
      schema: (values.items ?? {}) as JsonSchema,
    }),
  );
  const patterns = Object.entries((query.patternProperties ?? {}) as Record<string, JsonSchema>);
  if (patterns.length === 0) return named;
  const patternProperties = Object.fromEntries(
    patterns.map(([pattern, values]) => [
      pattern,
      { ...((values.items ?? {}) as JsonObject), 'x-repeated': repetition(values) },
    ]),
  );
  const schema = { type: 'object', patternProperties } as JsonSchema;
  // First, so that later versions add parameters at the end.
  return [{ name: 'others', in: 'query', style: 'form', explode: true, schema }, ...named];
}

function repetition(values: JsonSchema): 'refused' | 'all' {
  return values.maxItems === 1 ? 'refused' : 'all';
}

function correct(draft: DraftOperation, correction: Correction): DraftOperation {
  const without = new Set(correction['no-errors'] ?? []);
  return {
    ...draft,
    success: correction.success ?? draft.success,
    errors: [...new Set([...draft.errors, ...(correction.errors ?? [])])].filter(
      (code) => !without.has(code),
    ),
    headers: { ...draft.headers, ...correction.headers },
    request: draft.request && replaceAll(draft.request, correction.request),
    response: draft.response && replaceAll(draft.response, correction.response),
    parameters: draft.parameters.flatMap((parameter) => {
      const schema = correction.query?.[parameter.name] ?? parameter.schema;
      const required = correction['required-query']?.includes(parameter.name) === true;
      return correction.query?.[parameter.name] === null
        ? []
        : [{ ...parameter, ...(required && { required }), schema }];
    }),
    undeclaredQuery: correction['undeclared-query'] ?? draft.undeclaredQuery,
    also: correction.also ?? draft.also,
    isOpen: correction.open ?? draft.isOpen,
  };
}

function replaceAll(schema: JsonSchema, changes: { [pointer: string]: Json } = {}): JsonSchema {
  // An older release describes few responses: there is nothing to correct in the others.
  const isOpen = Object.keys(schema).length === 0;
  const meant = Object.entries(changes).filter(([pointer]) => !isOpen || pointer === '');
  return meant.reduce(
    (current, [pointer, value]) => replaceAt(current, pointer, value) as JsonSchema,
    schema,
  );
}

/** The Operation Object, with its schemas as given. */
export function renderOperation(
  draft: DraftOperation,
  path: string,
  share: (schema: JsonSchema) => JsonSchema,
): JsonObject {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    $ref: `#/components/parameters/${name}`,
  }));
  const inQuery = draft.parameters.map((parameter) => ({ ...parameter, schema: share(parameter.schema) }));
  const parameters = [...inPath, ...inQuery];
  return {
    operationId: draft.operationId,
    summary: summaryOf(draft.operationId),
    ...(draft.isOpen && { security: [] }),
    'x-undeclared-query': draft.undeclaredQuery,
    ...(parameters.length > 0 && { parameters: parameters as unknown as Json }),
    ...(draft.request && { requestBody: bodyOf(share(draft.request), !allowsNull(draft.request)) }),
    responses: renderResponses(draft, share) as unknown as Json,
  };
}

function bodyOf(schema: JsonSchema, required: boolean): JsonObject {
  return { required, content: { 'application/json': { schema } } };
}

/** Nova takes a missing body for null. */
function allowsNull({ type, ...others }: JsonSchema): boolean {
  if (type === undefined) return Object.keys(others).length === 0;
  return [type].flat().includes('null');
}

function renderResponses(draft: DraftOperation, share: (schema: JsonSchema) => JsonSchema): Responses {
  const successes = Object.entries(draft.success).map(([status, hasBody]): [string, ResponseObject] => [
    status,
    {
      description: DESCRIPTIONS[status] as string,
      ...headersOf(draft.headers[status]),
      ...(hasBody &&
        draft.response && { content: { 'application/json': { schema: share(draft.response) } } }),
    },
  ]);
  const errors = draft.errors.map((code) => [
    String(code),
    { $ref: `#/components/responses/${ERRORS[code]?.name}` },
  ]);
  return Object.fromEntries([...successes, ...errors].sort(([one], [other]) => Number(one) - Number(other)));
}

function headersOf(headers: { [name: string]: boolean } = {}): Pick<ResponseObject, 'headers'> {
  const entries = Object.entries(headers);
  if (entries.length === 0) return {};
  return {
    headers: Object.fromEntries(
      entries.map(([name, required]) => [
        name,
        { required, schema: { type: 'string', format: 'uri-reference' } },
      ]),
    ),
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted; it happens later.',
  204: 'Done; the response has no body.',
  207: 'A part of it was done.',
};

/** Components for responses without a body of their own: the profile has the shape of errors. */
export const ERRORS: Readonly<Record<number, { name: string; description: string }>> = {
  400: { name: 'BadRequest', description: 'The request is not valid.' },
  401: { name: 'Unauthorized', description: 'The token is missing, or not valid.' },
  403: { name: 'Forbidden', description: 'A policy or a quota forbids it.' },
  404: { name: 'NotFound', description: 'Something that the request names does not exist.' },
  409: { name: 'Conflict', description: 'The state of a resource does not allow it.' },
  410: { name: 'Gone', description: 'This part of the API was removed.' },
  413: { name: 'TooLarge', description: 'The request is too large.' },
  415: { name: 'UnsupportedMediaType', description: 'The body has another media type.' },
  500: { name: 'InternalError', description: 'The service failed.' },
  501: { name: 'NotImplemented', description: 'The hypervisor, or a service behind Nova, cannot do it.' },
  503: { name: 'Unavailable', description: 'A part of the service is not available.' },
};

/** `listServersDetail` becomes `List servers detail`. */
function summaryOf(operationId: string): string {
  const words = operationId.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
