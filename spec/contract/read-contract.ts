/** Reads the contract of one declared call: an operation, or a call that the service refuses. */
import type {
  Header,
  JsonSchema,
  OpenApiDocument,
  Operation,
  Parameter,
  ResponseObject,
} from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type { Resolver } from '../openapi/references/resolver.ts';
import type {
  BodyContract,
  Contract,
  HeaderContract,
  QueryContract,
  QueryFamily,
  QueryParameter,
  ResponseContract,
} from './contract.ts';
import type { DeclaredCall } from './declared-calls.ts';
import type { Microversion } from './microversion.ts';

/** The contract at one microversion; both ends of its range are that microversion. */
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
  const untriggeredReason = response['x-unprovoked'] ?? null;
  return { status, description: response.description, untriggeredReason, headers, bodies };
}

function readHeader(name: string, header: Header, allow: readonly string[] | undefined): HeaderContract {
  const schema = name === 'allow' && allow ? exactly(allow) : header.schema;
  return { name, required: header.required === true, schema };
}

/** Exactly these words, in any order: `Allow` is a set (RFC 9110, section 10.2.1). */
function exactly(words: readonly string[]): JsonObject {
  return {
    type: 'array',
    items: { enum: [...words] },
    uniqueItems: true,
    minItems: words.length,
    maxItems: words.length,
  };
}
