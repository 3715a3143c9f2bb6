/** Replaces one part of a value. */
import type { Json } from '../../spec/openapi/document.ts';
import { parsePointer } from '../../spec/openapi/json-pointer.ts';

/**
 * @param value the new part; null removes the key
 * @throws Error when the pointer leads nowhere, so that a correction of what is no longer there is noticed
 */
export function replaceAt(root: Json, pointer: string, value: Json): Json {
  return replace(root, parsePointer(pointer), value, pointer);
}

function replace(node: Json, [key, ...rest]: readonly string[], value: Json, pointer: string): Json {
  if (key === undefined) return value;
  if (typeof node !== 'object' || node === null) throw new Error(`${pointer} leads nowhere`);
  const copy = (Array.isArray(node) ? [...node] : { ...node }) as { [key: string]: Json };
  if (rest.length > 0) copy[key] = replace(copy[key] ?? null, rest, value, pointer);
  else if (value === null) remove(copy, key);
  else copy[key] = value;
  return copy;
}

function remove(node: object, key: string): void {
  if (Array.isArray(node)) node.splice(Number(key), 1);
  else delete (node as { [key: string]: Json })[key];
}
