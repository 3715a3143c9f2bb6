import { InputError } from '../spec/openapi/reading/input-error.ts';

/** The command line, or a file that it names, is invalid. The message says where, what is expected, and what to do. */
export class UsageError extends InputError {
  override name = 'UsageError';
}

/** Suggests the known name closest to a mistyped one, as a sentence; empty when none is close. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const [nearest] = names
    .map((name) => ({ name, distance: distance(typed, name) }))
    .filter(({ distance: far }) => far <= 3)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? ` Did you mean "${nearest.name}"?` : '';
}

/** Levenshtein distance: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change));
    }
    row = next;
  }
  return row[b.length] as number;
}
