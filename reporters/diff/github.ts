/** Commands of a GitHub workflow: each change is shown at its line. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { breaksText, subjectOf, valuesOf } from './describe.ts';
import { placeNow } from './file-place.ts';
import { type Folded, fold, listPlaces } from './fold.ts';

export function diffGithub({ changes }: VersionComparison): string {
  return changeCommands(changes);
}

/** One command for each change, equal ones in one. */
export function changeCommands(changes: readonly Change[]): string {
  return fold(changes).map(command).join('');
}

/** @param title shown above the text */
export function githubCommand(
  level: 'error' | 'warning',
  file: string,
  line: number,
  title: string,
  text: string,
): string {
  return `::${level} file=${property(file)},line=${line},title=${property(title)}::${data(text)}\n`;
}

function command(folded: Folded): string {
  const { change } = folded;
  const { file, line } = placeNow(change);
  const level = change.breaks.length > 0 ? 'error' : 'warning';
  const values = valuesOf(change);
  const text = `${subjectOf(change)} ${change.kind}${values === '' ? '' : `: ${values}`}. In ${listPlaces(folded).join(', ')}. Breaks ${breaksText(change)}.`;
  return githubCommand(level, file, line, change.rule, text);
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
