/** Microversions in few words: `1.0–1.14, 1.20`. */
import { compareMicroversions, type Microversion } from '../spec/microversion.ts';

/** The oldest and the newest of those that were asked; a dash where there are several. */
export function span(versions: readonly Microversion[]): string {
  const sorted = [...versions].sort(compareMicroversions);
  const [first] = sorted;
  const last = sorted.at(-1);
  return first === last ? `${first}` : `${first}–${last}`;
}
