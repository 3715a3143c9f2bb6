/** Services say in their answers which version is the oldest: every document changes when that is another one. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';

/**
 * The document as it was when another version was the oldest. Only what the microversion specification has for it is looked
 * at: the values of properties `min_version`, and of `id` where it is made of the version.
 */
export function withMinimum(document: ApiDocument, from: string, to: string): ApiDocument {
  const values: Readonly<Record<string, readonly [string, string]>> = {
    min_version: [from, to],
    id: [`v${from}`, `v${to}`],
  };
  return { ...document, root: changed(document.root) as JsonObject };

  function changed(node: Json, key = ''): Json {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node))
      return sameOr(
        node,
        node.map((item) => changed(item)),
      );
    const [was, is] = values[key] ?? [];
    const isValue =
      was !== undefined && (node.const === was || (Array.isArray(node.enum) && node.enum.join() === was));
    if (isValue)
      return { ...node, ...(node.const === undefined ? { enum: [is as string] } : { const: is as string }) };
    const entries = Object.entries(node).map(([name, value]) => [name, changed(value, name)] as const);
    return entries.every(([name, value]) => value === node[name]) ? node : Object.fromEntries(entries);
  }
}

function sameOr(list: Json[], other: Json[]): Json[] {
  return list.every((item, index) => item === other[index]) ? list : other;
}
