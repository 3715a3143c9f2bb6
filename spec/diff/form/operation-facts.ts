/** What holds for an operation as a whole and is a plain value, in normal form. */

import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { securityFact } from './security-fact.ts';

/**
 * The facts by the rules that compare them (FACT_RULES).
 * @param item the path item of the operation
 * @param root the document, whose security and servers are the defaults
 */
export function factsOf(operation: JsonObject, item: JsonObject, root: JsonObject): Map<string, Json> {
  const security = operation.security ?? root.security ?? NO_SECURITY;
  const servers = [operation.servers, item.servers, root.servers].find(isFilled) ?? DEFAULT_SERVERS;
  return new Map<string, Json>([
    ['authentication', securityFact(security as JsonObject[], root)],
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

function serverFact({ url, variables }: JsonObject): Json {
  if (variables === undefined) return url as Json;
  const values = Object.entries(variables as JsonObject).map(([name, each]): [string, Json] => {
    const { default: initial, enum: all = [] } = each as { default: Json; enum?: Json[] };
    return [name, { default: initial, enum: asSet(all) }];
  });
  return { url: url as Json, variables: Object.fromEntries(values) };
}
