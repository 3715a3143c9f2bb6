/** What a misspelt name may have meant. */
import { editDistance } from '../../openapi/reading/edit-distance.ts';

/** `Did you mean "x"?`, or the names there are. */
export function suggestName(written: string, names: Iterable<string>, noun: string): string {
  const known = [...names];
  const nearest = known
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, name.length / 3))
    .toSorted((one, other) => one.distance - other.distance)[0];
  if (nearest) return `Did you mean "${nearest.name}"?`;
  if (known.length === 0) return `There are no ${noun}.`;
  const shown = known.slice(0, MOST_SHOWN).join(', ');
  return `The ${noun} are ${shown}${known.length > MOST_SHOWN ? ', …' : ''}.`;
}

const MOST_SHOWN = 8;
