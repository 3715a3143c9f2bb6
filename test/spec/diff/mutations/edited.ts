/** Copies a document with one change. Only the objects on the path to it are copied; the rest is shared. */

import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../../spec/openapi/json-pointer.ts';
import type {} from './edit.ts';
import type { Path } from './place.ts';

/** With a change at the path. */
export function changedAt(root: JsonObject, path: Path, change: (node: Json) => Json): JsonObject {
  return changed(root, path, change) as JsonObject;
}

/** Without what is at the path. */
export function withoutAt(root: JsonObject, path: Path): JsonObject {
  const key = path.at(-1) as string | number;
  return changedAt(root, path.slice(0, -1), (parent) =>
    Array.isArray(parent)
      ? parent.filter((_each, index) => index !== key)
      : without(parent as JsonObject, key as string),
  );
}

/** What is at the path, undefined where there is nothing. */
export function nodeAt(root: JsonObject, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (node, key) => (node as { [key: string | number]: Json } | undefined)?.[key],
    root,
  );
}

/** The target of a reference, or the object itself. */
export function followed(written: JsonObject, root: JsonObject): JsonObject {
  const { $ref } = written;
  return typeof $ref === 'string' ? (nodeAt(root, parsePointer($ref.slice(1))) as JsonObject) : written;
}

export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** With one key renamed, in its position. */
export function renamed(object: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

/** Creates objects that are missing on the path. */
function changed(node: Json | undefined, path: Path, change: (node: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(node as Json);
  const copy = Array.isArray(node) ? [...node] : { ...(node as JsonObject | undefined) };
  const parts = copy as { [key: string | number]: Json };
  parts[key] = changed(parts[key], rest, change);
  return copy as Json;
}
