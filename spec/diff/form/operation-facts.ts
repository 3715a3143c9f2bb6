/** What holds for an operation as such and is no more than a value, in a form in which equal ones are equal. */

import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/keywords.ts';

/** By the names in FACT_RULES. */
export function factsOf(operation: JsonObject, item: JsonObject, root: JsonObject): Map<string, Json> {
  const security = operation.security ?? root.security ?? NOTHING_ASKED;
  const servers = [operation.servers, item.servers, root.servers].find(isSome) ?? USUAL_SERVERS;
  return new Map<string, Json>([
    ['authentication', securityIn(security as JsonObject[], root)],
    ['servers', asSet((servers as JsonObject[]).map(serverIn))],
    // Callbacks were a fact once: digests that are published have this.
    ['callbacks', null],
    ['undeclared-query', operation['x-undeclared-query'] ?? 'refused'],
    ['check-order', operation['x-path-before-body'] ?? false],
  ]);
}

const NOTHING_ASKED: Json = [];

/** What OpenAPI takes for said where nothing is. */
const USUAL_SERVERS: Json = [{ url: '/' }];

function isSome(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

function serverIn({ url, variables }: JsonObject): Json {
  if (variables === undefined) return url as Json;
  const values = Object.entries(variables as JsonObject).map(([name, each]): [string, Json] => {
    const { default: usual, enum: all = [] } = each as { default: Json; enum?: Json[] };
    return [name, { default: usual, enum: asSet(all) }];
  });
  return { url: url as Json, variables: Object.fromEntries(values) };
}

/** Operations that say nothing of their own share what is asked for: by that, and by the schemes. */
const SECURITY = new WeakMap<object, { schemes: Json | undefined; shown: Json }>();

function securityIn(requirements: readonly JsonObject[], { components }: JsonObject): Json {
  const schemes = (components as JsonObject | undefined)?.securitySchemes;
  const known = SECURITY.get(requirements);
  if (known && known.schemes === schemes) return known.shown;
  const shown = shownSecurity(requirements, (schemes ?? {}) as JsonObject);
  SECURITY.set(requirements, { schemes, shown });
  return shown;
}

/** By what is asked for, whatever the names of the schemes are. */
function shownSecurity(requirements: readonly JsonObject[], schemes: JsonObject): Json {
  const shown = requirements.map((each) =>
    asSet(
      Object.entries(each).map(
        ([name, scopes]): Json => ({
          scheme: withoutWords(schemes[name] ?? { name }),
          scopes: asSet(scopes as Json[]),
        }),
      ),
    ),
  );
  const isNothingAsked = shown.every((each) => each.length === 0);
  return isNothingAsked ? [] : asSet(shown);
}

/** What is for people alone; a schema of something that is called by such a word stays. */
export function withoutWords(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const rest = Object.entries(value).filter(([key, each]) => !isExtension(key) && !isWords(key, each));
  return Object.fromEntries(
    rest.map(([key, each]) => [key, key === 'scopes' ? namesIn(each) : withoutWords(each)]),
  );
}

const WORDS = new Set(['description', 'summary', 'operationId', 'bearerFormat']);

function isWords(key: string, value: Json): boolean {
  return WORDS.has(key) && typeof value === 'string';
}

/** Each scope has words beside it. */
function namesIn(scopes: Json): Json {
  return typeof scopes === 'object' && !Array.isArray(scopes) ? Object.keys(scopes ?? {}).sort() : scopes;
}
