/** Cases that neither passed nor failed, in groups of one verdict and reason. */
import type { CaseResult } from '../../runner/report/report.ts';
import { maskVolatileValues } from '../../runner/report/volatile-values.ts';
import { formatCount } from '../words.ts';

/** `skipped: no second token — 3 cases, such as placement.traits.listed`, a line for each group. */
export function listUnpassedCases(cases: readonly CaseResult[]): string[] {
  const groups = new Map<string, CaseResult[]>();
  for (const result of cases) {
    if (result.verdict === 'pass' || result.verdict === 'fail') continue;
    const key = `${result.verdict}: ${shorten(result.reason ?? '')}`;
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups].map(
    ([key, results]) => `${key} — ${formatCount(results.length, 'case')}, such as ${results[0]?.id}`,
  );
}

/** A read-only run skips thousands of writes; its coverage lists what it did not observe. */
function shorten(reason: string): string {
  return maskVolatileValues(reason).replace(/^(it would write), .*/, '$1');
}
