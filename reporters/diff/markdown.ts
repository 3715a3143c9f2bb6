/** A comparison for a changelog: a heading for each version, newest first, and its changes. */
import type { VersionComparison, VersionStep } from '../../spec/diff/comparison.ts';
import { describeBreaks, describeSubject, describeValues, SIGNS } from './describe.ts';
import { commonPlace, type FoldedChange, foldChanges, listPlaces } from './fold.ts';

export function renderDiffMarkdown({ steps }: VersionComparison): string {
  return steps.toReversed().map(renderStep).join('\n');
}

function renderStep({ to, title, changes }: VersionStep): string {
  const entries =
    changes.length === 0 ? ['No change that a document can show.'] : foldChanges(changes).map(renderEntry);
  return `## ${title === '' ? to : `${to}: ${title}`}\n\n${entries.join('\n')}\n`;
}

function renderEntry(folded: FoldedChange): string {
  const { change, component } = commonPlace(folded);
  const subject = `${describeSubject(change)}${component ? ` of component ${component}` : ''}`;
  const places = listPlaces(folded);
  const where =
    places.length > MAX_PLACES ? `${places.length} operations` : places.map(renderCode).join(', ');
  const values = describeValues(change);
  const shown = values === '' ? '' : `: ${renderCode(values)}`;
  return `- **${SIGNS[change.kind]}** ${escapeMarkdown(subject)}, ${change.kind}${shown}. ${where}. Breaks ${describeBreaks(change)}.`;
}

const MAX_PLACES = 4;

/** Fenced with more backquotes than the text has in a row. */
function renderCode(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('\n', ' ')}${padding}${fence}`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);
}
