/**
 * A comparison for programs: `{ "format", "before", "after", "changes": [...], "notices": [...], "hints": [...] }`, one
 * change for each place, and one notice for each declaration.
 */
import type { ComparisonJudgement, VersionComparison } from '../../spec/diff/comparison.ts';
import type { DiffNotice } from '../../spec/diff/notices/diff-notice.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';
import { formatChange } from './change-json.ts';

export function renderDiffJson({
  before,
  after,
  changes,
  notices,
  hints,
  judgement,
}: VersionComparison): string {
  const report = {
    format: 1,
    before,
    after,
    ...(judgement && formatJudgement(judgement)),
    changes: changes.map(formatChange),
    notices: notices.map(formatNotice),
    hints,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** With the names that the report of `interop run` has. */
function formatJudgement({ failOn, failing, stale, ended }: ComparisonJudgement) {
  return { failOn, failing, staleKnownChanges: stale, endedKnownChanges: ended };
}

/** With the keys that a change has. */
function formatNotice({ rule, kind, operation, location, before, after, component, place }: DiffNotice) {
  const { status, mediaType, pointer = '' } = location;
  const where = { side: sideOf(location), part: partOf(location), status, mediaType };
  return { rule, kind, operation, where, pointer, before, after, component, place };
}
