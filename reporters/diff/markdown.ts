/** A comparison for a changelog: a heading for each version, newest first, and its changes. */
import type { VersionComparison, VersionStep } from '../../spec/diff/comparison.ts';
import type { DiffNotice } from '../../spec/diff/notices/diff-notice.ts';
import type { DocumentHint } from '../../spec/openapi/document-hints.ts';
import { escapeMarkdown, renderCode } from '../markdown-text.ts';
import { describeBreaks, describeSubject, describeValues, SIGNS } from './describe.ts';
import { commonPlace, type FoldedChange, foldChanges, listPlaces } from './fold.ts';
import { describeNotice, HINTS_HEADING, NOTICES_HEADING } from './notices.ts';

export function renderDiffMarkdown({ steps, hints }: VersionComparison): string {
  return [...steps.toReversed().map(renderStep), ...renderHintList(hints)].join('\n');
}

function renderStep({ to, title, changes, notices }: VersionStep): string {
  const entries =
    changes.length === 0 ? ['No change that a document can show.'] : foldChanges(changes).map(renderEntry);
  return `## ${escapeMarkdown(title === '' ? to : `${to}: ${title}`)}\n\n${entries.join('\n')}\n${renderNoticeList(notices)}`;
}

function renderNoticeList(notices: readonly DiffNotice[]): string {
  if (notices.length === 0) return '';
  const entries = notices.map((notice) => {
    const where = renderCode(notice.operation);
    return `- **${SIGNS[notice.kind]}** ${escapeMarkdown(describeNotice(notice))}, ${notice.kind}. ${where}.`;
  });
  return `\n### ${NOTICES_HEADING}\n\n${entries.join('\n')}\n`;
}

function renderHintList(hints: readonly DocumentHint[]): string[] {
  if (hints.length === 0) return [];
  const entries = hints.map(
    ({ place, problem, remedy }) => `- ${renderCode(place)}: ${escapeMarkdown(`${problem}. ${remedy}`)}`,
  );
  return [`## ${HINTS_HEADING}\n\n${entries.join('\n')}\n`];
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
