/**
 * Which parts of a document are another one's as well, with all that they refer to. Versions share what an overlay did
 * not touch, so of most documents little has to be read a second time.
 */

import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import { referencesIn } from './references.ts';
import { referenceTarget } from './target-of.ts';

export class SharedParts {
  readonly #before: ApiDocument;
  readonly #after: ApiDocument;
  readonly #isKept = new Map<string, boolean>();
  readonly #isSame = new Map<string, boolean>();

  constructor(before: ApiDocument, after: ApiDocument) {
    this.#before = before;
    this.#after = after;
  }

  /** Of something that both have: all that it leans on is one and the same in both. */
  has(...nodes: readonly (Json | undefined)[]): boolean {
    if (this.#before.isOld !== this.#after.isOld) return false;
    for (const node of nodes)
      for (const reference of referencesIn(node ?? null, WRITTEN)) if (!this.#keeps(reference)) return false;
    return true;
  }

  #keeps(reference: string): boolean {
    const known = this.#isKept.get(reference);
    if (known !== undefined) return known;
    const isKept = [...reachOf(this.#before, reference)].every((each) => this.#leadsToOne(each));
    this.#isKept.set(reference, isKept);
    return isKept;
  }

  #leadsToOne(reference: string): boolean {
    const known = this.#isSame.get(reference);
    if (known !== undefined) return known;
    const target = referenceTarget(this.#before, reference);
    const isSame = target !== undefined && target === referenceTarget(this.#after, reference);
    this.#isSame.set(reference, isSame);
    return isSame;
  }
}

const WRITTEN = new WeakMap<object, ReadonlySet<string>>();

/** By document, and in it by reference. */
const REACHES = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/** A reference with all that its target leans on. */
function reachOf(document: ApiDocument, reference: string): ReadonlySet<string> {
  const known = REACHES.get(document.root) ?? new Map<string, ReadonlySet<string>>();
  REACHES.set(document.root, known);
  const done = known.get(reference);
  if (done) return done;
  const reach = new Set([reference]);
  for (const each of reach)
    for (const next of referencesIn(referenceTarget(document, each) ?? null, WRITTEN)) reach.add(next);
  known.set(reference, reach);
  return reach;
}
