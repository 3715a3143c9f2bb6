import { InputError } from '../spec/openapi/reading/input-error.ts';
import { findNearestName } from '../spec/openapi/reading/nearest-name.ts';

/** The command line, or a file that it names, is invalid. The message says where, what is expected, and what to do. */
export class UsageError extends InputError {
  override name = 'UsageError';
}

/** Suggests the known name closest to a mistyped one, as a sentence; empty when none is close. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const nearest = findNearestName(typed, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
