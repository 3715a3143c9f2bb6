import { describe, expect, it } from 'vitest';
import { COMPARISON_REPORTERS } from '../../../../reporters/reports/registry.ts';
import type { Cause } from '../../../../runner/report/cause.ts';
import type { CaseResult, Report } from '../../../../runner/report/report.ts';
import { compareReports } from '../../../../runner/report/saved/compare-reports.ts';
import { SAMPLE } from '../../../reporters/run/sample-report.ts';

const cause = SAMPLE.findings[0] as Cause;
const found: CaseResult = {
  ...(SAMPLE.cases[0] as CaseResult),
  id: cause.cases[0] as string,
};
/** The case that found the cause, at each microversion of it, with the verdict. */
const asked = (verdict: CaseResult['verdict']) =>
  cause.microversions.map((microversion) => ({ ...found, microversion, verdict }));
const report = (findings: Cause[], verdict: CaseResult['verdict']): Report => ({
  ...SAMPLE,
  findings,
  cases: asked(verdict),
});
/** The same mistake in an answer as a whole. */
const whole = (operation: string, ofCase: string): Cause => ({
  ...cause,
  pointer: '',
  operation,
  cases: [ofCase],
});
const compare = (before: Report, after: Report) => compareReports(before, after, 'before.json');

describe('two reports', () => {
  it.each([
    ['equal', report([cause], 'fail'), report([cause], 'fail'), [0, 0, 0, 1, 0]],
    ['one that got worse', report([], 'pass'), report([cause], 'fail'), [1, 0, 0, 0, 3]],
    ['one that got better', report([cause], 'fail'), report([], 'pass'), [0, 1, 0, 0, 3]],
    [
      'one that did not check again',
      report([cause], 'fail'),
      { ...report([], 'pass'), cases: [] },
      [0, 0, 1, 0, 3],
    ],
    [
      'one that checked one of two operations again',
      report([whole('getTrait', cause.cases[0] as string), whole('listTraits', 'placement.not-run')], 'fail'),
      report([], 'pass'),
      [0, 1, 1, 0, 3],
    ],
    [
      'one with the same mistake under another UUID',
      report([{ ...cause, pointer: '/a/6a1fe3f0-0000-4000-8000-000000000001' }], 'fail'),
      report([{ ...cause, pointer: '/a/6a1fe3f0-0000-4000-8000-000000000002' }], 'fail'),
      [0, 0, 0, 1, 0],
    ],
  ])('%s', (_what, before, after, expected) => {
    const { added, fixed, unchecked, remaining, cases } = compare(before, after);
    expect([added, fixed, unchecked, remaining, cases].map(({ length }) => length)).toEqual(expected);
  });

  it.each([
    ['console', 'WORSE  header.undeclared (header) x-cloud: expected no header x-cloud, got north'],
    ['markdown', '## ❌ 1 cause worse'],
    ['json', '"format": "api-interop/report-comparison"'],
  ])('are shown by %s', (name, text) => {
    const render = COMPARISON_REPORTERS[name] as (typeof COMPARISON_REPORTERS)[string];
    expect(render(compare(report([], 'pass'), report([cause], 'fail')))).toContain(text);
  });
});
