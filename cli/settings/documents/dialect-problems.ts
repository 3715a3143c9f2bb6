/** Tells the user what is wrong in a document of OpenStack's dialect, and what it was taken for. */
import type { ProblemPlace } from '../../../spec/dialect/import/problem-places.ts';
import { versionRangesText } from '../../../spec/dialect/import/version-ranges.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { relativeTo } from './relative-locations.ts';

/** Prints each place. @throws UsageError with all the places that are not allowed */
export function warnOfProblems(
  places: readonly ProblemPlace[],
  { isAllowed, io }: { isAllowed(place: ProblemPlace): boolean; io: Io },
) {
  const refused = places.filter((place) => !isAllowed(place));
  if (refused.length > 0) throw new UsageError(refusalOf(refused, io.cwd));
  io.err(places.map((place) => `warning: ${lineOf(place, io.cwd)}: ${place.assumption}\n`).join(''));
}

function refusalOf(refused: readonly ProblemPlace[], cwd: string): string {
  const lines = refused.map((place) => `${lineOf(place, cwd)}. ${place.remedy}`);
  const many = refused.length === 1 ? '1 problem' : `${refused.length} problems`;
  const gaps = refused.some(({ kind }) => kind !== 'gap') ? '' : ' --allow-gaps allows any value there.';
  return `${lines.join('\n')}\n${many}. --lenient goes on, and says what each place was taken for.${gaps}`;
}

/** `file:line: problem at the versions (pointer)`. */
function lineOf({ place, pointer, problem, ranges }: ProblemPlace, cwd: string): string {
  const at = ranges.length === 0 ? '' : ` at ${versionRangesText(ranges)}`;
  return `${relativeTo(cwd, place)}: ${problem}${at} (${pointer || 'the document'})`;
}
