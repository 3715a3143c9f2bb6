/** Fit for a changelog: a heading for each version, and under it what changed. */
import type { VersionComparison, VersionStep } from '../../spec/diff/comparison.ts';
import { describeBreaks, describeSubject, describeValues, SIGNS } from './describe.ts';
import { type FoldedChange, foldChanges, listPlaces } from './fold.ts';

export function renderDiffMarkdown({ steps }: VersionComparison): string {
  return steps.toReversed().map(section).join('\n');
}

function section({ to, title, changes }: VersionStep): string {
  const entries =
    changes.length === 0 ? ['Nothing that a document can show.'] : foldChanges(changes).map(entry);
  return `## ${title === '' ? to : `${to}: ${title}`}\n\n${entries.join('\n')}\n`;
}

function entry(folded: FoldedChange): string {
  const { change } = folded;
  const places = listPlaces(folded);
  const where = places.length > MOST ? `${places.length} operations` : places.map(code).join(', ');
  const values = describeValues(change);
  const shown = values === '' ? '' : `: ${code(values)}`;
  return `- **${SIGNS[change.kind]}** ${escaped(describeSubject(change))}, ${change.kind}${shown}. ${where}. Breaks ${describeBreaks(change)}.`;
}

const MOST = 4;

/** As many backquotes as are not in the text. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('\n', ' ')}${padding}${fence}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);
}
