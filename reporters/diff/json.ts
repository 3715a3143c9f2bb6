/** A comparison for programs: `{ "format", "before", "after", "changes": [...] }`, one change for each place. */
import type { ComparisonJudgement, VersionComparison } from '../../spec/diff/comparison.ts';
import { formatChange } from './change-json.ts';

export function renderDiffJson({ before, after, changes, judgement }: VersionComparison): string {
  return `${JSON.stringify({ format: 1, before, after, ...(judgement && formatJudgement(judgement)), changes: changes.map(formatChange) }, null, 2)}\n`;
}

/** With the names that the report of `interop run` has. */
function formatJudgement({ failOn, failing, stale, ended }: ComparisonJudgement) {
  return { failOn, failing, staleKnownChanges: stale, endedKnownChanges: ended };
}
