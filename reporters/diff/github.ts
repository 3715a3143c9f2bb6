/** Commands of a GitHub workflow, which GitHub shows at the lines of a pull request. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { placeAfterChange } from './file-place.ts';
import { type FoldedChange, foldChanges } from './fold.ts';
import { writeMessage } from './message.ts';

export function renderDiffGithub({ changes }: VersionComparison): string {
  return renderChangeCommands(changes.filter(({ known }) => !known));
}

/** One command for each change; equal changes share one. */
export function renderChangeCommands(changes: readonly Change[]): string {
  return foldChanges(changes).map(renderChange).join('');
}

/** @param title GitHub shows it above the text */
export function formatCommand(
  level: 'error' | 'warning',
  file: string,
  line: number,
  title: string,
  text: string,
): string {
  return `::${level} file=${escapeProperty(file)},line=${line},title=${escapeProperty(title)}::${escapeData(text)}\n`;
}

function renderChange(folded: FoldedChange): string {
  const { change } = folded;
  const { file, line } = placeAfterChange(change);
  const level = change.breaks.length > 0 ? 'error' : 'warning';
  return formatCommand(level, file, line, change.rule, writeMessage(folded));
}

/** The escapes of GitHub's workflow commands. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
