/** Commands of a GitHub workflow, which GitHub shows at the lines of a pull request. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import type { DiffNotice } from '../../spec/diff/notices/diff-notice.ts';
import type { DocumentHint } from '../../spec/openapi/document-hints.ts';
import { parsePlace } from '../file-place.ts';
import { type Annotation, renderAnnotations } from '../github-annotations.ts';
import { placeAfterChange } from './change-place.ts';
import { type FoldedChange, foldChanges } from './fold.ts';
import { levelOf } from './level.ts';
import { writeMessage } from './message.ts';
import { writeNotice } from './notices.ts';
import { countChanges, listTotals } from './totals.ts';

export function renderDiffGithub({ changes, notices, hints }: VersionComparison): string {
  const unknown = changes.filter(({ known }) => !known);
  const annotations = [...annotateChanges(unknown), ...notices.map(annotateNotice), ...annotateHints(hints)];
  const totals = unknown.length === 0 ? '' : ` (${listTotals(unknown)})`;
  return renderAnnotations(annotations, `${countChanges(unknown)}${totals}`);
}

/** One for each change; equal changes share one. */
export function annotateChanges(changes: readonly Change[]): Annotation[] {
  return foldChanges(changes).map(annotateChange);
}

function annotateNotice(notice: DiffNotice): Annotation {
  return { level: 'notice', ...parsePlace(notice.place), title: notice.rule, text: writeNotice(notice) };
}

export function annotateHints(hints: readonly DocumentHint[]): Annotation[] {
  return hints.map(({ rule, place, problem, remedy }) => ({
    level: 'notice',
    ...parsePlace(place),
    title: rule,
    text: `${problem}. ${remedy}`,
  }));
}

function annotateChange(folded: FoldedChange): Annotation {
  const { change } = folded;
  return {
    level: levelOf(change),
    ...placeAfterChange(change),
    title: change.rule,
    text: writeMessage(folded),
  };
}
