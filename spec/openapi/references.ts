/** Follows `$ref`s inside one document, and says which parts of it a node leans on. */

import type { Json, OpenApiDocument, Reference } from './document.ts';
import type { JsonObject } from './json-object.ts';

/** Replaces every reference by what it names, at every depth. The same node always gives the same object. */
export class Resolver {
  readonly #document: OpenApiDocument;
  readonly #done = new Map<Json, Json>();
  readonly #open = new Set<string>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  /** @throws Error when a reference names nothing or leads back to itself. */
  resolve<T>(node: T | Reference): T {
    return this.#resolve(node as unknown as Json) as unknown as T;
  }

  #resolve(node: Json): Json {
    if (typeof node !== 'object' || node === null) return node;
    const known = this.#done.get(node);
    if (known !== undefined) return known;
    const result = Array.isArray(node)
      ? node.map((item) => this.#resolve(item))
      : typeof node.$ref === 'string'
        ? this.#follow(node.$ref)
        : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#resolve(value)]));
    this.#done.set(node, result);
    return result;
  }

  #follow(reference: string): Json {
    if (this.#open.has(reference)) throw new Error(`${reference} leads back to itself`);
    this.#open.add(reference);
    try {
      return this.#resolve(lookUp(this.#document, reference));
    } finally {
      this.#open.delete(reference);
    }
  }
}

/** The node that a local reference (`#/components/…`) names. @throws Error when there is none. */
export function lookUp(document: OpenApiDocument, reference: string): Json {
  if (!reference.startsWith('#/')) throw new Error(`${reference} is not inside the document`);
  let node: Json | undefined = document as unknown as Json;
  for (const key of keysOfReference(reference)) node = (node as JsonObject | undefined)?.[key];
  if (node === undefined) throw new Error(`${reference} names nothing`);
  return node;
}

/** Documents name the same things again and again. */
const KEYS = new Map<string, readonly string[]>();

/** The keys of a local reference: `#/components/schemas/Name` gives `components`, `schemas`, `Name`. */
export function keysOfReference(reference: string): readonly string[] {
  const known = KEYS.get(reference);
  if (known) return known;
  const keys = keysOf(decoded(reference.slice(1)));
  KEYS.set(reference, keys);
  return keys;
}

/** A reference is a URL, in which some letters are written with a per cent sign (RFC 6901, section 6). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The keys of a JSON pointer: `/paths/~1traits` gives `paths`, `/traits`. */
export function keysOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON pointer of a path of keys. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Every reference written in a node, at any depth but not behind other references. */
export function referencesIn(node: Json, memo: WeakMap<object, ReadonlySet<string>>): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return NONE;
  const known = memo.get(node);
  if (known) return known;
  const found = new Set<string>();
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') found.add(value);
    else for (const reference of referencesIn(value as Json, memo)) found.add(reference);
  }
  memo.set(node, found);
  return found;
}

const NONE: ReadonlySet<string> = new Set();
