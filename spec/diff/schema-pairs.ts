/** The schemas of two documents side by side. Each pair is compared once, however many operations have it. */

import type { Side } from '../openapi/location.ts';
import { compareSchemas, type FoundDifference } from './compare-schemas.ts';
import type { SchemaDigests } from './form/schema/schema-digests.ts';
import type { SchemaNode } from './form/schema/schema-node.ts';

export class SchemaPairs {
  readonly #digests: SchemaDigests;
  readonly #found = { request: new Pairs(), response: new Pairs() };

  /** @param digests of all schemas of both documents */
  constructor(digests: SchemaDigests) {
    this.#digests = digests;
  }

  isSame(before: SchemaNode, after: SchemaNode): boolean {
    return this.#digests.isSame(before, after);
  }

  compare(before: SchemaNode, after: SchemaNode, side: Side): readonly FoundDifference[] {
    const known = this.#found[side].get(before)?.get(after);
    if (known) return known;
    const found = compareSchemas(before, after, side, this.#digests);
    const others = this.#found[side].get(before) ?? new Map();
    this.#found[side].set(before, others.set(after, found));
    return found;
  }
}

class Pairs extends Map<SchemaNode, Map<SchemaNode, readonly FoundDifference[]>> {}
