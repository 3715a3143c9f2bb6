/** The document that a service had before its oldest version changed: discovery names that version. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';

/**
 * The document with another oldest version. Replaces only what the microversion specification has for it: the values of
 * properties `min_version`, and of `id` where it is made of the version.
 *
 * @param from the oldest version that the document names
 * @param to the oldest version to name instead
 */
export function replaceMinimum(document: ApiDocument, from: string, to: string): ApiDocument {
  const replacements: Replacements = { min_version: [from, to], id: [`v${from}`, `v${to}`] };
  return { ...document, root: replaceIn(document.root, '', replacements) as JsonObject };
}

/** By property name, the value to replace and its replacement. */
type Replacements = Readonly<Record<string, readonly [from: string, to: string]>>;

/** Returns the same object where nothing is replaced, because parts of a document are compared by identity. */
function replaceIn(node: Json, key: string, replacements: Replacements): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return replaceInItems(node, replacements);
  const [from, to] = replacements[key] ?? [];
  if (from !== undefined && to !== undefined && allowsOnly(node, from))
    return { ...node, ...(node.const === undefined ? { enum: [to] } : { const: to }) };
  const entries = Object.entries(node).map(
    ([name, value]) => [name, replaceIn(value, name, replacements)] as const,
  );
  return entries.every(([name, value]) => value === node[name]) ? node : Object.fromEntries(entries);
}

function replaceInItems(items: Json[], replacements: Replacements): Json[] {
  const replaced = items.map((item) => replaceIn(item, '', replacements));
  return replaced.every((item, index) => item === items[index]) ? items : replaced;
}

function allowsOnly(schema: JsonObject, value: string): boolean {
  return schema.const === value || (Array.isArray(schema.enum) && schema.enum.join() === value);
}
