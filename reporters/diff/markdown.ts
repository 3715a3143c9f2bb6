/** Fit for a changelog: a heading for each version, and under it what changed. */
import type { VersionComparison, VersionStep } from '../../spec/diff/comparison.ts';
import { breaksText, SIGNS, subjectOf, valuesOf } from './describe.ts';
import { type Folded, fold, listPlaces } from './fold.ts';

export function diffMarkdown({ steps }: VersionComparison): string {
  return steps.toReversed().map(section).join('\n');
}

function section({ to, title, changes }: VersionStep): string {
  const entries = changes.length === 0 ? ['Nothing that a document can show.'] : fold(changes).map(entry);
  return `## ${title === '' ? to : `${to}: ${title}`}\n\n${entries.join('\n')}\n`;
}

function entry(folded: Folded): string {
  const { change } = folded;
  const places = listPlaces(folded);
  const where = places.length > MOST ? `${places.length} operations` : places.map(code).join(', ');
  const values = valuesOf(change);
  const shown = values === '' ? '' : `: ${code(values)}`;
  return `- **${SIGNS[change.kind]}** ${escaped(subjectOf(change))}, ${change.kind}${shown}. ${where}. Breaks ${breaksText(change)}.`;
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
