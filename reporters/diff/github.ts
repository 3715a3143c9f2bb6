/** Commands of a GitHub workflow: each change is shown at its line. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { describeBreaks, describeSubject, describeValues } from './describe.ts';
import { placeAfterChange } from './file-place.ts';
import { type FoldedChange, foldChanges, listPlaces } from './fold.ts';

export function renderDiffGithub({ changes }: VersionComparison): string {
  return renderChangeCommands(changes);
}

/** One command for each change, equal ones in one. */
export function renderChangeCommands(changes: readonly Change[]): string {
  return foldChanges(changes).map(command).join('');
}

/** @param title shown above the text */
export function formatCommand(
  level: 'error' | 'warning',
  file: string,
  line: number,
  title: string,
  text: string,
): string {
  return `::${level} file=${property(file)},line=${line},title=${property(title)}::${data(text)}\n`;
}

function command(folded: FoldedChange): string {
  const { change } = folded;
  const { file, line } = placeAfterChange(change);
  const level = change.breaks.length > 0 ? 'error' : 'warning';
  const values = describeValues(change);
  const text = `${describeSubject(change)} ${change.kind}${values === '' ? '' : `: ${values}`}. In ${listPlaces(folded).join(', ')}. Breaks ${describeBreaks(change)}.`;
  return formatCommand(level, file, line, change.rule, text);
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
