/** All variations of a call. */
import { listPropertyVariations, listWholeBodyVariations } from './body.ts';
import { listPatchVariations } from './json-patch.ts';
import { listQueryVariations } from './query.ts';
import { listUrlVariations } from './url.ts';
import { withoutPlaceholders } from './values.ts';
import type { ListVariations, Variation, VariationSource } from './variation.ts';

const KINDS: readonly ListVariations[] = [
  listUrlVariations,
  listQueryVariations,
  listWholeBodyVariations,
  listPropertyVariations,
  listPatchVariations,
];

/** Lists each changed request once, those that change nothing of the target first. */
export function listVariations(source: VariationSource): Variation[] {
  const known = new Set<string>();
  const all = KINDS.flatMap((list) => list(source)).filter(({ change }) => {
    const text = JSON.stringify(change(source.call));
    return known.has(text) ? false : known.add(text);
  });
  return all.map((one) => ({ ...one, words: withoutPlaceholders(one.words) }));
}
