/** References (`$ref`) within one document: their targets, and those that a node contains. */
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { parsePointer } from '../json-pointer.ts';
import { decodeOrKeep } from '../percent-encoding.ts';

/** The key of the root below which a joined document has the other files, by name. */
export const FILES_KEY = 'x-referenced-files';

/** The node that a local reference (`#/components/…`) names; undefined when there is none. */
export function findTarget(root: object, reference: string): Json | undefined {
  if (!isLocal(reference)) return undefined;
  let node: Json | undefined = root as Json;
  for (const key of referenceKeys(reference)) node = (node as JsonObject | null | undefined)?.[key];
  return node;
}

/** The node that a local reference names. @throws Error when there is none */
export function requireTarget(root: object, reference: string): Json {
  const target = findTarget(root, reference);
  if (target !== undefined) return target;
  throw new Error(`${reference} ${isLocal(reference) ? 'names nothing' : 'is not inside the document'}`);
}

/** The keys of a local reference: `#/components/schemas/Name` gives `components`, `schemas`, `Name`. */
export function referenceKeys(reference: string): readonly string[] {
  const known = KEYS.get(reference);
  if (known) return known;
  // The fragment of a URL is percent-encoded (RFC 6901, section 6).
  const keys = parsePointer(decodeOrKeep(reference.slice(1)));
  KEYS.set(reference, keys);
  return keys;
}

/**
 * Every reference in a node, at any depth; the targets are not searched.
 * @param memo results by node, kept by the caller: versions share most of their nodes
 */
export function collectReferences(
  node: Json,
  memo: WeakMap<object, ReadonlySet<string>>,
): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return NONE;
  const known = memo.get(node);
  if (known) return known;
  const found = new Set<string>();
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') found.add(value);
    else for (const reference of collectReferences(value as Json, memo)) found.add(reference);
  }
  memo.set(node, found);
  return found;
}

/** The same references occur again and again in a document. */
const KEYS = new Map<string, readonly string[]>();
const NONE: ReadonlySet<string> = new Set();

function isLocal(reference: string): boolean {
  return reference === '#' || reference.startsWith('#/');
}
