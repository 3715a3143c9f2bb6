/** Rewrites a document in another notation with the same meaning: keys in reverse order, references resolved in place. */

import type { ApiDocument } from '../../spec/openapi/api-document.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';

/** One of this many references to a schema is resolved, one step deep, because some are circular. */
const ONE_IN = 3;

export function rewriteNotation(document: ApiDocument): ApiDocument {
  const schemas = ((document.root.components as JsonObject | undefined)?.schemas ?? {}) as JsonObject;
  let count = 0;
  return { ...document, root: rewriteNode(document.root) as JsonObject };

  function rewriteNode(node: Json): Json {
    if (Array.isArray(node)) return node.map(rewriteNode);
    if (typeof node !== 'object' || node === null) return node;
    const target = targetOf(node);
    if (target !== undefined && count++ % ONE_IN === 0) return target;
    const entries = Object.entries(node).reverse();
    return Object.fromEntries(entries.map(([key, value]) => [key, rewriteNode(value)]));
  }

  function targetOf(node: JsonObject): Json | undefined {
    const { $ref, ...rest } = node;
    if (typeof $ref !== 'string' || Object.keys(rest).length > 0) return undefined;
    const [, name] = /^#\/components\/schemas\/([^/~%]+)$/.exec($ref) ?? [];
    return name === undefined ? undefined : schemas[name];
  }
}
