/** A document with an edit, as if it were written so: a new part has the line of the part that it replaces. */

import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type {} from './edit.ts';

export function mutatedDocument(document: ApiDocument, root: JsonObject): ApiDocument {
  const origins = new Map<object, Json>();
  const known = partsOf(document.root);
  trace(root, document.root);
  return {
    ...document,
    name: `${document.name} with an edit`,
    root,
    locate: (node, key) =>
      known.has(node as object)
        ? document.locate(node, key)
        : document.locate(origins.get(node as object) ?? null, key),
  };

  /** Skips what both documents share, for speed. */
  function trace(node: Json, origin: Json): void {
    if (typeof node !== 'object' || node === null || known.has(node) || origins.has(node)) return;
    origins.set(node, origin);
    for (const [key, below] of Object.entries(node)) {
      const original = (origin as JsonObject)[key];
      trace(below as Json, typeof original === 'object' && original !== null ? original : origin);
    }
  }
}

/** By document; versions share most of their parts. */
const PARTS = new WeakMap<object, ReadonlySet<object>>();

function partsOf(root: JsonObject): ReadonlySet<object> {
  const known = PARTS.get(root);
  if (known) return known;
  const parts = new Set<object>([root]);
  for (const part of parts)
    for (const below of Object.values(part))
      if (typeof below === 'object' && below !== null) parts.add(below);
  PARTS.set(root, parts);
  return parts;
}
