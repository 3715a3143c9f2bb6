/** Reads Path Item Objects: their `$ref` is a field among others, and no Reference Object. */
import type { ApiDocument } from '../api-document.ts';
import { canonicalise } from '../canonical.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { isExtension } from '../objects/keywords.ts';
import { KNOWN_KEYS } from '../objects/object-keys.ts';
import { circularReference, requireKnownFields, targetOf } from './read-object.ts';
import { SpecError } from './spec-error.ts';

/**
 * The fields of a path item together with those of the path item that its `$ref` names. Operations, parameters and servers
 * next to the `$ref` count (OpenAPI 3.0 and 3.1, Path Item Object).
 * @throws SpecError for an unknown field, for a reference without a target or in a circle, and for a field that the item and
 *   the target declare differently: OpenAPI leaves undefined which of them counts
 */
export function readPathItem(document: ApiDocument, written: Json): JsonObject {
  const visited: JsonObject[] = [];
  let next = written as JsonObject | undefined;
  while (next) {
    if (visited.includes(next)) throw circularReference(document, next);
    requireKnownFields(document, next, KNOWN_KEYS.item);
    visited.push(next);
    next = typeof next.$ref === 'string' ? targetOf(document, next, next.$ref) : undefined;
  }
  const [first] = visited;
  return visited.length === 1 ? (first as JsonObject) : mergeItems(document, visited);
}

/** @param items each is named by the `$ref` of the one before it */
function mergeItems(document: ApiDocument, items: readonly JsonObject[]): JsonObject {
  const merged: JsonObject = {};
  for (const item of items) {
    for (const [key, value] of Object.entries(item)) {
      if (key === '$ref') continue;
      if (merged[key] === undefined) merged[key] = value;
      else if (!WITHOUT_EFFECT.has(key) && !isExtension(key)) requireSame(document, key, merged[key], value);
    }
  }
  return merged;
}

const WITHOUT_EFFECT = new Set(['summary', 'description']);

function requireSame(document: ApiDocument, key: string, own: Json, other: Json): void {
  if (canonicalise(own) === canonicalise(other)) return;
  throw new SpecError(
    document.locate(own),
    `"${key}" is declared next to a $ref, and differently in its target (${document.locate(other)})`,
    'OpenAPI leaves undefined which of them counts: keep one.',
  );
}
