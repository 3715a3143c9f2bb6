/**
 * Dereferences parts of a document: each `$ref` is replaced by its target, at every depth. Where a schema contains itself, the
 * inner reference becomes one to a schema of `recursive-schemas.ts`.
 */
import type { Json, Reference } from '../document.ts';
import { nameRecursiveSchema } from './recursive-schemas.ts';
import { collectReferences, findTarget, requireTarget } from './references.ts';

/** Keeps its results, so the same node always gives the same object. */
export class Resolver {
  readonly #root: object;
  readonly #resolved = new Map<Json, Json>();
  /** What each reference that was followed leads to. */
  #followed = new Map<string, Json>();
  /** References to what differs from the version before, at any depth. */
  #stale: ReadonlySet<string> = new Set();
  /** References that are being followed, to find circles. */
  readonly #open = new Set<string>();

  /** @param root the document that the references are in */
  constructor(root: object) {
    this.#root = root;
  }

  /** For the next version of the document: keeps the results of references whose targets are the same objects, at every depth. */
  forNext(root: object): Resolver {
    const next = new Resolver(root);
    next.#stale = findStale(this.#followed.keys(), this.#root, root);
    next.#followed = new Map([...this.#followed].filter(([reference]) => !next.#stale.has(reference)));
    return next;
  }

  /** True where the node refers to something, however far away, that differs from the version before. */
  refersToChange(node: Json): boolean {
    if (this.#stale.size === 0) return false;
    for (const reference of collectReferences(node, REFERENCES)) if (this.#stale.has(reference)) return true;
    return false;
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
    const known = this.#followed.get(reference);
    if (known !== undefined) return known;
    if (this.#open.has(reference)) return { $ref: nameRecursiveSchema(this.#root, reference) };
    this.#open.add(reference);
    try {
      const target = this.#resolve(requireTarget(this.#root, reference));
      this.#followed.set(reference, target);
      return target;
    } finally {
      this.#open.delete(reference);
    }
  }
}

const REFERENCES = new WeakMap<object, ReadonlySet<string>>();

/** The references whose targets differ between two roots, and those whose targets refer to such a reference. */
function findStale(references: Iterable<string>, before: object, after: object): Set<string> {
  const all = [...references];
  const stale = new Set(all.filter((each) => findTarget(before, each) !== findTarget(after, each)));
  for (let size = -1; size !== stale.size; ) {
    size = stale.size;
    for (const each of size === 0 ? [] : all) {
      const targets = stale.has(each) ? [] : collectReferences(findTarget(after, each) ?? null, REFERENCES);
      for (const target of targets) if (stale.has(target)) stale.add(each);
    }
  }
  return stale;
}
