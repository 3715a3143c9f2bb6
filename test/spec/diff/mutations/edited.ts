/** Documents with a change in them, made by copying what is on the way to it: the rest is shared. */
import type { Json } from '../../../../spec/openapi/document.ts';
import { keysOf } from '../../../../spec/openapi/references.ts';
import type { MutableObject } from './edit.ts';
import type { Path } from './place.ts';

/** What is at the path, changed. */
export function changedAt(root: MutableObject, path: Path, change: (node: Json) => Json): MutableObject {
  return changed(root, path, change) as MutableObject;
}

/** Without what is at the path. */
export function withoutAt(root: MutableObject, path: Path): MutableObject {
  const key = path.at(-1) as string | number;
  return changedAt(root, path.slice(0, -1), (parent) =>
    Array.isArray(parent)
      ? parent.filter((_each, index) => index !== key)
      : without(parent as MutableObject, key as string),
  );
}

/** What is at the path, undefined where there is nothing. */
export function nodeAt(root: MutableObject, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (node, key) => (node as { [key: string | number]: Json } | undefined)?.[key],
    root,
  );
}

/** What is meant by what is written: what it refers to, where it is a reference. */
export function followed(written: MutableObject, root: MutableObject): MutableObject {
  const { $ref } = written;
  return typeof $ref === 'string' ? (nodeAt(root, keysOf($ref.slice(1))) as MutableObject) : written;
}

export function without(object: MutableObject, ...keys: readonly string[]): MutableObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** A key renamed, in its place. */
export function renamed(object: MutableObject, from: string, to: string): MutableObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === from ? to : key, value]));
}

/** Makes what is on the way and is not there. */
function changed(node: Json | undefined, path: Path, change: (node: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(node as Json);
  const copy = Array.isArray(node) ? [...node] : { ...(node as MutableObject | undefined) };
  const parts = copy as { [key: string | number]: Json };
  parts[key] = changed(parts[key], rest, change);
  return copy as Json;
}
