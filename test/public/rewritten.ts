/** A document written otherwise, so that no client can see it: every key the other way round, references written out. */

import type { ApiDocument } from '../../spec/openapi/api-document.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';

/** One in so many references to a schema is written out, one step deep: some lead back to where they are. */
const ONE_IN = 3;

export function rewritten(document: ApiDocument): ApiDocument {
  const schemas = ((document.root.components as JsonObject | undefined)?.schemas ?? {}) as JsonObject;
  let count = 0;
  return { ...document, root: otherwise(document.root) as JsonObject };

  function otherwise(node: Json): Json {
    if (Array.isArray(node)) return node.map(otherwise);
    if (typeof node !== 'object' || node === null) return node;
    const target = targetOf(node);
    if (target !== undefined && count++ % ONE_IN === 0) return target;
    const entries = Object.entries(node).reverse();
    return Object.fromEntries(entries.map(([key, value]) => [key, otherwise(value)]));
  }

  function targetOf(node: JsonObject): Json | undefined {
    const { $ref, ...rest } = node;
    if (typeof $ref !== 'string' || Object.keys(rest).length > 0) return undefined;
    const [, name] = /^#\/components\/schemas\/([^/~%]+)$/.exec($ref) ?? [];
    return name === undefined ? undefined : schemas[name];
  }
}
