/** The schemas of two documents side by side. Each pair is compared once, however many operations have it. */

import type { Side } from '../openapi/location.ts';
import { compareSchemas, type FoundDifference } from './compare-schemas.ts';
import type { SchemaDigests } from './form/schema/schema-digests.ts';
import type { SchemaNode } from './form/schema/schema-node.ts';

export class SchemaPairs {
  readonly #digests: SchemaDigests;
  readonly #isOpenApi30: boolean;
  readonly #found = new Map<string, Pairs>();

  /**
   * @param digests of all schemas of both documents
   * @param isOpenApi30 whether both documents are of OpenAPI 3.0
   */
  constructor(digests: SchemaDigests, isOpenApi30: boolean) {
    this.#digests = digests;
    this.#isOpenApi30 = isOpenApi30;
  }

  isSame(before: SchemaNode, after: SchemaNode): boolean {
    return this.#digests.isSame(before, after);
  }

  /** @param isToClients whether the cloud sends the request: OpenAPI does not say what `readOnly` means there */
  compare(
    before: SchemaNode,
    after: SchemaNode,
    side: Side,
    isToClients: boolean,
  ): readonly FoundDifference[] {
    const ignoresOtherSide = this.#isOpenApi30 && !isToClients;
    const pairs = this.#found.get(`${side} ${ignoresOtherSide}`) ?? new Pairs();
    this.#found.set(`${side} ${ignoresOtherSide}`, pairs);
    const known = pairs.get(before)?.get(after);
    if (known) return known;
    const found = compareSchemas(before, after, side, this.#digests, ignoresOtherSide);
    const others = pairs.get(before) ?? new Map();
    pairs.set(before, others.set(after, found));
    return found;
  }
}

class Pairs extends Map<SchemaNode, Map<SchemaNode, readonly FoundDifference[]>> {}
