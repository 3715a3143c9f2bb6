import { editDistance } from '../spec/openapi/reading/edit-distance.ts';
import { InputError } from '../spec/openapi/reading/input-error.ts';

/** The command line, or a file that it names, is invalid. The message says where, what is expected, and what to do. */
export class UsageError extends InputError {
  override name = 'UsageError';
}

/** Suggests the known name closest to a mistyped one, as a sentence; empty when none is close. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ distance: far }) => far <= 3)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? ` Did you mean "${nearest.name}"?` : '';
}
