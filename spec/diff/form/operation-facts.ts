/** What holds for an operation as a whole and is a plain value, in normal form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { securityFact } from './security-fact.ts';
import { serverFact } from './server-fact.ts';

/**
 * The facts by the rules that compare them (FACT_RULES).
 * @param item the path item of the operation
 * @param defaults what has the default security and servers: the document, or nothing
 */
export function factsOf(
  operation: JsonObject,
  item: JsonObject,
  defaults: JsonObject,
  document: ApiDocument,
): Map<string, Json> {
  const security = operation.security ?? defaults.security ?? NO_SECURITY;
  const servers = [operation.servers, item.servers, defaults.servers].find(isFilled) ?? DEFAULT_SERVERS;
  return new Map<string, Json>([
    ['authentication', securityFact(security as JsonObject[], document)],
    ['servers', asSet((servers as JsonObject[]).map(serverFact))],
    // Published digests include this fact, though callbacks are compared as operations now.
    ['callbacks', null],
    ['undeclared-query', operation['x-undeclared-query'] ?? 'refused'],
    ['check-order', operation['x-path-before-body'] ?? false],
  ]);
}

/** One list, since security facts are cached by their list. */
const NO_SECURITY: Json = [];

/** OpenAPI's default. */
const DEFAULT_SERVERS: Json = [{ url: '/' }];

function isFilled(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}
