/** Visits every object in a document, with its pointer. */
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { pointerOf } from '../openapi/json-pointer.ts';

/** Calls `visit` for each object at any depth, outer objects first. */
export function visitObjects(
  node: Json,
  visit: (object: JsonObject, pointer: string, keys: readonly string[]) => void,
  keys: readonly string[] = [],
): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node, pointerOf(keys), keys);
  for (const [key, value] of Object.entries(node)) visitObjects(value as Json, visit, [...keys, key]);
}
