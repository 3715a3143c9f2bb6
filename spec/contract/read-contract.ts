/** Reads one call's contract out of a document: an operation, or a call that the service refuses. */

import type {
  Header,
  Json,
  JsonSchema,
  OpenApiDocument,
  Operation,
  Parameter,
  ResponseObject,
  Responses,
} from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { pointerOf, type Resolver } from '../openapi/references.ts';
import type {
  BodyContract,
  Contract,
  HeaderContract,
  QueryContract,
  QueryFamily,
  QueryParameter,
  ResponseContract,
} from './contract.ts';
import type { Microversion } from './microversion.ts';

/** A call that a document declares, before its references are followed. */
export interface DeclaredCall {
  name: string;
  kind: Contract['kind'];
  method: string;
  path: string;
  /** The operation object, or for a refusal one made of its responses. */
  declaration: Json;
  pointer: string;
  /** For a refusal by method: the methods that the path does have. */
  allow?: readonly string[];
}

/** Operations first, then the refusals of the document's surface. */
export function callsOf(document: OpenApiDocument): DeclaredCall[] {
  return [...operationsOf(document), ...refusalsOf(document)];
}

export function readContract(
  document: OpenApiDocument,
  call: DeclaredCall,
  resolver: Resolver,
  version: Microversion,
): Contract {
  const operation = resolver.resolve(call.declaration as unknown as Operation);
  return {
    service: document['x-service'],
    operation: call.name,
    kind: call.kind,
    method: call.method,
    path: call.path,
    since: version,
    until: version,
    summary: operation.summary,
    query: readQuery(operation),
    body: readBody(operation),
    responses: readResponses(operation, call.allow),
    pathBeforeBody: operation['x-path-before-body'] === true,
    open: operation.security?.length === 0,
    source: `${version}#${call.pointer}`,
  };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

function operationsOf(document: OpenApiDocument): DeclaredCall[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        name: operation.operationId,
        kind: 'operation' as const,
        method: method.toUpperCase(),
        path,
        declaration: operation as unknown as Json,
        pointer: pointerOf(['paths', path, method]),
      })),
  );
}

function refusalsOf(document: OpenApiDocument): DeclaredCall[] {
  const surface = document['x-surface'];
  const general = (
    ['malformedMicroversion', 'unsupportedMicroversion', 'untypedBody', 'unknownUrl'] as const
  ).map((name) => refusal(name, '*', '*', surface[name]));
  const byRoute = Object.entries(surface.routes).flatMap(([path, route]) => [
    refusal(`unknownMethod ${path}`, '*', path, route.unknownMethod ?? surface.unknownMethod, route.methods),
    ...route.methods
      .filter((method) => document.paths[path]?.[method.toLowerCase()] === undefined)
      .map((method) =>
        refusal(`notYet ${method} ${path}`, method, path, route.notYet?.[method] ?? surface.notYet),
      ),
  ]);
  return [...general, ...byRoute];
}

function refusal(
  name: string,
  method: string,
  path: string,
  responses: Responses,
  allow?: readonly string[],
): DeclaredCall {
  const declaration = declarationOf(responses) as unknown as Json;
  return { name, kind: 'refusal', method, path, declaration, pointer: '/x-surface', ...(allow && { allow }) };
}

/** One object for the same responses, so that an unchanged refusal is recognised by identity. */
function declarationOf(responses: Responses): Omit<Operation, 'operationId'> {
  const known = DECLARATIONS.get(responses);
  if (known) return known;
  const made = {
    summary: 'A call that the service refuses',
    responses,
    'x-undeclared-query': 'ignored' as const,
  };
  DECLARATIONS.set(responses, made);
  return made;
}

const DECLARATIONS = new WeakMap<Responses, Omit<Operation, 'operationId'>>();

function readQuery(operation: Operation): QueryContract {
  const parameters = ((operation.parameters ?? []) as Parameter[]).filter(
    (parameter) => parameter.in === 'query',
  );
  return {
    undeclared: operation['x-undeclared-query'] ?? 'refused',
    parameters: parameters.filter((parameter) => !isOpenNamed(parameter)).map(readParameter),
    families: parameters.filter(isOpenNamed).flatMap(readFamilies),
  };
}

function isOpenNamed({ explode, schema }: Parameter): boolean {
  return explode === true && schema.type === 'object';
}

function readParameter(parameter: Parameter): QueryParameter {
  const { repeated = null, value = null } = parameter['x-refusal-codes'] ?? {};
  return {
    name: parameter.name,
    required: parameter.required === true,
    repeated: parameter['x-repeated'] ?? 'last',
    schema: parameter.schema,
    codes: { repeated, value },
  };
}

function readFamilies({ schema }: Parameter): QueryFamily[] {
  const patterns = (schema.patternProperties ?? {}) as Record<string, JsonSchema>;
  return Object.entries(patterns).map(([pattern, values]) => ({
    pattern,
    repeated: (values['x-repeated'] as QueryFamily['repeated'] | undefined) ?? 'last',
    schema: values,
    codes: { repeated: null, value: null },
  }));
}

function readBody(operation: Operation): BodyContract | null {
  const content = operation.requestBody?.content;
  const first = content && Object.values(content)[0];
  return first ? { mediaTypes: Object.keys(content), schema: first.schema } : null;
}

function readResponses(
  operation: Operation,
  allow: readonly string[] | undefined,
): Map<number, ResponseContract> {
  return new Map(
    Object.entries(operation.responses).map(([status, response]) => [
      Number(status),
      readResponse(Number(status), response as ResponseObject, allow),
    ]),
  );
}

function readResponse(
  status: number,
  response: ResponseObject,
  allow: readonly string[] | undefined,
): ResponseContract {
  const headers = new Map<string, HeaderContract>();
  for (const [name, header] of Object.entries(response.headers ?? {})) {
    headers.set(name.toLowerCase(), readHeader(name.toLowerCase(), header as Header, allow));
  }
  const bodies = new Map(Object.entries(response.content ?? {}).map(([type, { schema }]) => [type, schema]));
  const unprovoked = response['x-unprovoked'] ?? null;
  return { status, description: response.description, unprovoked, headers, bodies };
}

function readHeader(name: string, header: Header, allow: readonly string[] | undefined): HeaderContract {
  const schema = name === 'allow' && allow ? exactly(allow) : header.schema;
  return { name, required: header.required === true, schema };
}

/** All of these words and no other, in any order: what a client reads from `Allow` does not depend on it. */
function exactly(words: readonly string[]): JsonObject {
  return {
    type: 'array',
    items: { enum: [...words] },
    uniqueItems: true,
    minItems: words.length,
    maxItems: words.length,
  };
}
