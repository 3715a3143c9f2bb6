import { findNearestName } from '../../openapi/reading/nearest-name.ts';

/** `Did you mean "x"?`, or the names there are. */
export function suggestName(written: string, names: Iterable<string>, noun: string): string {
  const known = [...names];
  const nearest = findNearestName(written, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (known.length === 0) return `There are no ${noun}.`;
  const shown = known.slice(0, MOST_SHOWN).join(', ');
  return `The ${noun} are ${shown}${known.length > MOST_SHOWN ? ', …' : ''}.`;
}

const MOST_SHOWN = 8;
