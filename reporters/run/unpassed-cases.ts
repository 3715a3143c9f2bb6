/** Cases that neither passed nor failed, in groups of one verdict and reason. */
import type { CaseResult } from '../../runner/report/report.ts';
import { maskVolatileValues } from '../../runner/report/volatile-values.ts';
import { groupBy } from '../../spec/group-by.ts';
import { formatCount } from '../words.ts';

/** `skipped: no second token — 3 cases, such as placement.traits.listed`, a line for each group. */
export function listUnpassedCases(cases: readonly CaseResult[]): string[] {
  const unpassed = cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'fail');
  const groups = groupBy(unpassed, ({ verdict, reason }) => `${verdict}: ${shorten(reason ?? '')}`);
  return [...groups].map(
    ([key, results]) => `${key} — ${formatCount(results.length, 'case')}, such as ${results[0]?.id}`,
  );
}

/** A read-only run skips thousands of writes; its coverage lists what it did not observe. */
function shorten(reason: string): string {
  return maskVolatileValues(reason).replace(/^(it would write), .*/, '$1');
}
