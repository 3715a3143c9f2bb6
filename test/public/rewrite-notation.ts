/**
 * Rewrites a document in another notation with the same meaning: keys in reverse order, references resolved in place. Not
 * those in `allOf`, `oneOf` and `anyOf`, since the name of a schema there may be a value of a discriminator.
 */

import type { ApiDocument } from '../../spec/openapi/api-document.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../spec/openapi/json-object.ts';

/** One of this many references to a schema is resolved, one step deep, because some are circular. */
const ONE_IN = 3;

const NAMED_MEMBERS = new Set(['allOf', 'oneOf', 'anyOf']);

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
    return Object.fromEntries(entries.map(([key, value]) => [key, rewriteBelow(key, value)]));
  }

  function rewriteBelow(key: string, value: Json): Json {
    if (!NAMED_MEMBERS.has(key) || !Array.isArray(value)) return rewriteNode(value);
    return value.map((each) => (targetOf(each) === undefined ? rewriteNode(each) : each));
  }

  function targetOf(node: Json): Json | undefined {
    const { $ref, ...rest } = isObject(node) ? node : {};
    if (typeof $ref !== 'string' || Object.keys(rest).length > 0) return undefined;
    const [, name] = /^#\/components\/schemas\/([^/~%]+)$/.exec($ref) ?? [];
    return name === undefined ? undefined : schemas[name];
  }
}
