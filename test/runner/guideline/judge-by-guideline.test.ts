import { describe, expect, it } from 'vitest';
import { judgeByGuideline, withGuideline } from '../../../runner/guideline/judge-by-guideline.ts';
import type { Cause } from '../../../runner/report/cause.ts';
import type { CaseResult, Report } from '../../../runner/report/report.ts';
import type { Verdict } from '../../../runner/verdict.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { SAMPLE } from '../../reporters/run/sample-report.ts';
import { readText } from '../../spec/guidelines/guideline-text.ts';

const [LISTED, ABSENT] = ['placement.traits.standard-are-listed', 'placement.traits.absent-is-not-found'];

function result(id: string, microversion: Microversion | null, verdict: Verdict): CaseResult {
  const [sample] = SAMPLE.cases as [CaseResult];
  return { ...sample, id, microversion, verdict, reason: verdict === 'pass' ? null : 'a reason' };
}

/** A whole run in which both cases pass. */
const PASSED: Report = {
  ...SAMPLE,
  partial: false,
  problem: null,
  findings: [],
  cases: [result(LISTED, '1.0', 'pass'), result(ABSENT, '1.0', 'pass'), result(ABSENT, '1.39', 'pass')],
};

const [KNOWN] = SAMPLE.findings as [Cause];

interface Row {
  report?: Partial<Report>;
  guideline?: Record<string, string>;
  /** The verdict, and what the reason of the capability begins with. */
  want: [Report['verdict'], string?];
  counts?: [passed: number, failed: number, notRun: number, flagged?: number];
}

const ROWS: [string, Row][] = [
  ['every case passes', { want: ['pass'], counts: [2, 0, 0] }],
  [
    'a case warns',
    {
      report: { cases: [...PASSED.cases, result(LISTED, '1.4', 'warn')] },
      want: ['pass'],
      counts: [2, 0, 0],
    },
  ],
  [
    'a case fails at one of its microversions',
    {
      report: { cases: [...PASSED.cases, result(ABSENT, '1.20', 'fail')] },
      want: ['fail', '1 of its cases failed'],
      counts: [1, 1, 0],
    },
  ],
  [
    'a case fails at a microversion that the capability does not have',
    {
      report: { cases: [...PASSED.cases, result(ABSENT, '1.39', 'fail')] },
      guideline: { 'services:': '    services: { placement: 1.0..1.38 }' },
      want: ['pass'],
      counts: [2, 0, 0],
    },
  ],
  ...(['skipped', 'blocked', 'error'] as const).map((verdict): [string, Row] => [
    `a case is ${verdict} at one of its microversions`,
    {
      report: { cases: [...PASSED.cases, result(ABSENT, '1.20', verdict)] },
      want: ['error', '1 of its cases were not run'],
      counts: [1, 0, 1],
    },
  ]),
  [
    'a case has no result',
    { report: { cases: PASSED.cases.slice(1) }, want: ['error', '1 of its cases'], counts: [1, 0, 1] },
  ],
  [
    'a case holds at no microversion of the run',
    {
      report: { cases: [...PASSED.cases.slice(1), result(LISTED, null, 'skipped')] },
      want: ['error', '1 of its cases'],
      counts: [1, 0, 1],
    },
  ],
  [
    'a failure is known',
    {
      report: {
        findings: [{ ...KNOWN, cases: [ABSENT], knownBy: 'line', knownBecause: 'x', owner: 'y', until: 'z' }],
      },
      want: ['fail', '1 of its cases failed'],
      counts: [1, 1, 0],
    },
  ],
  [
    'a failure is known at a microversion that the capability does not have',
    {
      report: {
        findings: [
          { ...KNOWN, cases: [ABSENT], microversions: ['1.39'], knownBy: 'line', knownBecause: 'x' } as Cause,
        ],
      },
      guideline: { 'services:': '    services: { placement: 1.0..1.38 }' },
      want: ['pass'],
    },
  ],
  [
    'the failing case is flagged',
    {
      report: { cases: [...PASSED.cases, result(ABSENT, '1.20', 'fail')] },
      guideline: { 'achieves:': `    flags: { ${ABSENT}: { date: 2026-11-01, reason: a, action: b } }` },
      want: ['pass'],
      counts: [1, 0, 0, 1],
    },
  ],
  [
    'the capability is advisory',
    {
      report: { cases: [...PASSED.cases, result(ABSENT, '1.20', 'fail')] },
      guideline: { 'status: req': '    status: advisory' },
      want: ['error', '1 of its cases failed'],
      counts: [1, 1, 0],
    },
  ],
  [
    'the target lacks microversions',
    {
      report: { target: { ...(SAMPLE.target as NonNullable<Report['target']>), maximum: '1.36' } },
      want: ['fail', 'it needs the microversions 1.0 to 1.39, and the target has 1.0 to 1.36'],
      counts: [2, 0, 0],
    },
  ],
  [
    'the target lacks microversions that the capability does not need',
    {
      report: { target: { ...(SAMPLE.target as NonNullable<Report['target']>), maximum: '1.36' } },
      guideline: { 'services:': '    services: { placement: all }' },
      want: ['pass'],
    },
  ],
  ['the run ended early', { report: { partial: true }, want: ['error', 'the run ended early'] }],
  ['the depth is standard', { report: { depth: 'standard' }, want: ['error', 'depth standard runs a part'] }],
  [
    'the microversions are not known',
    { report: { selection: null }, want: ['error', 'the report does not'] },
  ],
  ['the cases ran at latest', { report: { selection: 'latest' }, want: ['error', 'the cases ran at'] }],
  ['the cases ran at a part', { report: { selection: '1.0..1.38' }, want: ['error', 'the cases ran at'] }],
  ['the cases ran at a list', { report: { selection: '1.0,1.39' }, want: ['error', 'the cases ran at'] }],
  ['the cases ran at each of them', { report: { selection: '1.0..1.39' }, want: ['pass'] }],
  ['the cases ran at all', { report: { selection: 'all' }, want: ['pass'] }],
  [
    'a case failed and the run ended early',
    {
      report: { partial: true, cases: [...PASSED.cases, result(ABSENT, '1.20', 'fail')] },
      want: ['fail', '1 of its cases failed'],
    },
  ],
];

describe('the verdict of a guideline', () => {
  it.each(ROWS)('where %s', (_what, { report, guideline, want: [verdict, reason], counts }) => {
    const judged = judgeByGuideline({ ...PASSED, ...report }, readText(guideline).guideline);
    const [capability] = judged.capabilities;
    expect({ verdict: judged.verdict, reason: capability?.reason }).toEqual({
      verdict,
      reason: reason === undefined ? null : expect.stringMatching(new RegExp(`^${reason}`)),
    });
    if (!counts) return;
    const [passed, failed, notRun, flagged = 0] = counts;
    expect(capability?.cases).toEqual({ passed, failed, notRun, flagged });
  });

  it('is of the required capabilities alone', () => {
    const advisory = `  others:
    services: { placement: all, scheduler: all }
    status: advisory
  gone:
    services: { scheduler: all }
    status: removed
cases:
  others: [placement.traits.in-use-is-kept, scheduler.weights.a]`;
    const { guideline } = readText({ 'cases:': advisory });
    const judged = judgeByGuideline(PASSED, guideline);
    expect(judged).toMatchObject({ verdict: 'pass', problem: null, otherServices: ['scheduler'] });
    expect(judged.capabilities.map(({ id, verdict, notRun }) => [id, verdict, notRun])).toEqual([
      ['things', 'pass', []],
      ['others', 'error', ['placement.traits.in-use-is-kept']],
    ]);
    expect(judgeByGuideline({ ...PASSED, service: 'scheduler' }, guideline)).toMatchObject({
      verdict: 'error',
      problem: 'Edition 2026.11 requires nothing of scheduler, so that there is nothing to pass.',
      capabilities: [{ id: 'others' }],
    });
  });

  it('is open for a target that could not be judged', () => {
    expect(judgeByGuideline({ ...PASSED, target: null, cases: [] }, readText().guideline)).toMatchObject({
      verdict: 'error',
      problem: 'The target could not be judged.',
      capabilities: [],
    });
  });

  it('takes the place of that of the run', () => {
    const violated: Report = { ...PASSED, verdict: 'fail' };
    const { guideline } = readText();
    const judged = withGuideline(violated, guideline);
    expect(judged.verdict).toBe('pass');
    expect(judged.guideline).toEqual(judgeByGuideline(violated, guideline));
    // A report that is judged again gets the same verdict.
    expect(withGuideline(judged, guideline)).toEqual(judged);
  });
});
