/** Reads the contract of one declared call: an operation, or a call that the service refuses. */
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from '../openapi/document.ts';
import type { Resolver } from '../openapi/references/resolver.ts';
import type { Profile } from '../profile/profile.ts';
import type { BodyContract, Contract, QueryContract, QueryFamily, QueryParameter } from './contract.ts';
import type { DeclaredCall } from './declared-calls.ts';
import type { Microversion } from './microversion.ts';
import { readResponses } from './read-responses.ts';
import { upgradeSchemas } from './upgrade-schemas.ts';

/** What a contract is read from. */
export interface ContractSource {
  document: OpenApiDocument;
  resolver: Resolver;
  version: Microversion;
  profile: Profile;
}

/** The contract at one microversion; both ends of its range are that microversion. */
export function readContract(call: DeclaredCall, source: ContractSource): Contract {
  const { document, resolver, version, profile } = source;
  const operation = upgradeSchemas(
    resolver.resolve(call.declaration as unknown as Operation),
    document.openapi,
  );
  // A document with its own surface declares everything, and the profile adds nothing.
  const isComplete = document['x-surface'] !== undefined;
  const undeclared =
    operation['x-undeclared-query'] ?? (isComplete ? 'refused' : profile.requests.undeclaredQuery);
  const answers = isComplete ? null : profile;
  return {
    service: document['x-service'] ?? profile.service,
    operation: call.name,
    kind: call.kind,
    method: call.method,
    path: call.path,
    action: call.action,
    since: version,
    until: version,
    summary: operation.summary ?? '',
    query: readQuery(operation, undeclared),
    body: readBody(operation),
    ...readResponses(operation.responses, { allow: call.allow, profile: answers }),
    hasOwnSurface: isComplete,
    pathBeforeBody: operation['x-path-before-body'] === true,
    open: (operation.security ?? document.security)?.length === 0,
    source: `${version}#${call.pointer}`,
  };
}

function readQuery(operation: Operation, undeclared: QueryContract['undeclared']): QueryContract {
  const parameters = ((operation.parameters ?? []) as Parameter[]).filter(
    (parameter) => parameter.in === 'query',
  );
  return {
    undeclared,
    parameters: parameters.filter((parameter) => !isOpenNamed(parameter)).map(readParameter),
    families: parameters.filter(isOpenNamed).flatMap(readFamilies),
  };
}

function isOpenNamed({ explode, schema }: Parameter): boolean {
  return explode === true && schema?.type === 'object';
}

function readParameter(parameter: Parameter): QueryParameter {
  const { repeated = null, value = null } = parameter['x-refusal-codes'] ?? {};
  return {
    name: parameter.name,
    required: parameter.required === true,
    repeated: parameter['x-repeated'] ?? 'last',
    // A parameter with "content" is a text in another format, whose form is not judged.
    schema: parameter.schema ?? {},
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
  const first = content && (content['application/json'] ?? Object.values(content)[0]);
  if (!first) return null;
  const isOptional = operation.requestBody?.required === false;
  return {
    mediaTypes: Object.keys(content),
    schema: first.schema ?? {},
    ...(isOptional && { isOptional }),
  };
}
