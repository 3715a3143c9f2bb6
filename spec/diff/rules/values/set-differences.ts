/** Compares values in which order means nothing. */

import { canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';

export function setDifferences(
  before: readonly Json[],
  after: readonly Json[],
): { added: Json[]; removed: Json[] } {
  const [textsBefore, textsAfter] = [new Set(before.map(canonicalise)), new Set(after.map(canonicalise))];
  return {
    added: after.filter((value) => !textsBefore.has(canonicalise(value))),
    removed: before.filter((value) => !textsAfter.has(canonicalise(value))),
  };
}
