/**
 * Which parts two documents share, with everything that those parts refer to. Versions share what an overlay did not
 * touch, so most of a document need not be read a second time.
 */

import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import { collectReferences, findTarget } from './references.ts';

export class SharedParts {
  readonly #before: ApiDocument;
  readonly #after: ApiDocument;
  readonly #isReachShared = new Map<string, boolean>();
  readonly #isTargetShared = new Map<string, boolean>();

  constructor(before: ApiDocument, after: ApiDocument) {
    this.#before = before;
    this.#after = after;
  }

  /**
   * True when all that the nodes depend on through references is the same object in both documents.
   * @param nodes objects that both documents contain
   */
  has(...nodes: readonly (Json | undefined)[]): boolean {
    if (this.#before.isOpenApi30 !== this.#after.isOpenApi30) return false;
    for (const node of nodes)
      for (const reference of collectReferences(node ?? null, REFERENCES))
        if (!this.#sharesReach(reference)) return false;
    return true;
  }

  #sharesReach(reference: string): boolean {
    const known = this.#isReachShared.get(reference);
    if (known !== undefined) return known;
    const isShared = [...reachOf(this.#before, reference)].every((each) => this.#sharesTarget(each));
    this.#isReachShared.set(reference, isShared);
    return isShared;
  }

  #sharesTarget(reference: string): boolean {
    const known = this.#isTargetShared.get(reference);
    if (known !== undefined) return known;
    const target = findTarget(this.#before.root, reference);
    const isShared = target !== undefined && target === findTarget(this.#after.root, reference);
    this.#isTargetShared.set(reference, isShared);
    return isShared;
  }
}

const REFERENCES = new WeakMap<object, ReadonlySet<string>>();

/** By document, and within one by reference. */
const REACHES = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/** A reference, and every reference that can be reached from its target. */
function reachOf(document: ApiDocument, reference: string): ReadonlySet<string> {
  const reaches = REACHES.get(document.root) ?? new Map<string, ReadonlySet<string>>();
  REACHES.set(document.root, reaches);
  const known = reaches.get(reference);
  if (known) return known;
  const reach = new Set([reference]);
  for (const each of reach)
    for (const next of collectReferences(findTarget(document.root, each) ?? null, REFERENCES))
      reach.add(next);
  reaches.set(reference, reach);
  return reach;
}
