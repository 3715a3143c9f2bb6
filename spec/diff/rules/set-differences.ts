/** Differences of keywords whose value is a set: what is in one and not in the other. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';

export function setDifferences(
  before: readonly Json[],
  after: readonly Json[],
): { added: Json[]; removed: Json[] } {
  const [were, are] = [new Set(before.map(canonicalise)), new Set(after.map(canonicalise))];
  return {
    added: after.filter((value) => !were.has(canonicalise(value))),
    removed: before.filter((value) => !are.has(canonicalise(value))),
  };
}
