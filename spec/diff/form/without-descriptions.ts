/** Leaves out what a document says to people alone. */

import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/objects/keywords.ts';

/** Copies the value without descriptions and extensions. A schema or scheme with such a name stays: it is no text. */
export function withoutDescriptions(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (!isObject(value)) return value;
  const rest = Object.entries(value).filter(([key, each]) => !isExtension(key) && !isDescription(key, each));
  return Object.fromEntries(
    rest.map(([key, each]) => [key, key === 'scopes' ? scopeNames(each) : withoutDescriptions(each)]),
  );
}

const DESCRIPTIONS = new Set(['description', 'summary', 'operationId', 'bearerFormat']);

function isDescription(key: string, value: Json): boolean {
  return DESCRIPTIONS.has(key) && typeof value === 'string';
}

/** OAuth flows map each scope to a description; security requirements list the names alone. */
function scopeNames(scopes: Json): Json {
  return typeof scopes === 'object' && !Array.isArray(scopes) ? Object.keys(scopes ?? {}).sort() : scopes;
}
