/** Which component of a document contains a node: what several operations share through references. */
import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import { isObject, type JsonObject } from '../json-object.ts';

/** `Pet`, for a node anywhere within `#/components/schemas/Pet`; undefined for a node outside all components. */
export function componentOf({ root }: ApiDocument, node: Json): string | undefined {
  return typeof node === 'object' && node !== null ? namesFor(root).get(node) : undefined;
}

const NAMES = new WeakMap<JsonObject, WeakMap<object, string>>();

function namesFor(root: JsonObject): WeakMap<object, string> {
  const known = NAMES.get(root);
  if (known) return known;
  const names = new WeakMap<object, string>();
  const kinds = isObject(root.components) ? Object.values(root.components) : [];
  for (const kind of kinds.filter(isObject))
    for (const [name, component] of Object.entries(kind)) nameAll(component, name, names);
  NAMES.set(root, names);
  return names;
}

/** A node with an alias in YAML belongs to the first component that has it. */
function nameAll(component: Json, name: string, names: WeakMap<object, string>): void {
  const stack = [component];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== 'object' || node === null || names.has(node)) continue;
    names.set(node, name);
    stack.push(...Object.values(node));
  }
}
