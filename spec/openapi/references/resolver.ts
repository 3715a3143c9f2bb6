/**
 * Dereferences parts of a document: each `$ref` is replaced by its target, at every depth. Where a schema contains itself, the
 * inner reference becomes one to a schema of `recursive-schemas.ts`.
 */
import type { Json, Reference } from '../document.ts';
import { nameRecursiveSchema } from './recursive-schemas.ts';
import { requireTarget } from './references.ts';

/** Keeps its results, so the same node always gives the same object. */
export class Resolver {
  readonly #root: object;
  readonly #resolved = new Map<Json, Json>();
  /** References that are being followed, to find circles. */
  readonly #open = new Set<string>();

  /** @param root the document that the references are in */
  constructor(root: object) {
    this.#root = root;
  }

  /** @throws Error when a reference has no target, or names itself without a schema in between */
  resolve<T>(node: T | Reference): T {
    return this.#resolve(node as unknown as Json) as unknown as T;
  }

  #resolve(node: Json): Json {
    if (typeof node !== 'object' || node === null) return node;
    const known = this.#resolved.get(node);
    if (known !== undefined) return known;
    const result = Array.isArray(node)
      ? node.map((item) => this.#resolve(item))
      : typeof node.$ref === 'string'
        ? this.#follow(node.$ref)
        : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.#resolve(value)]));
    this.#resolved.set(node, result);
    return result;
  }

  #follow(reference: string): Json {
    if (this.#open.has(reference)) return { $ref: nameRecursiveSchema(this.#root, reference) };
    this.#open.add(reference);
    try {
      return this.#resolve(requireTarget(this.#root, reference));
    } finally {
      this.#open.delete(reference);
    }
  }
}
