import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../runner/finding.ts';
import type { Cause } from '../../../../runner/report/cause.ts';
import type { CaseResult, Report } from '../../../../runner/report/report.ts';
import { Baseline } from '../../../../runner/report/saved/baseline.ts';
import { SAMPLE } from '../../../reporters/run/sample-report.ts';

const uuid = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;

const header: Cause = {
  ...(SAMPLE.findings[0] as Cause),
  rule: 'header.undeclared',
  operation: 'getTrait',
  status: 204,
  microversion: '1.6',
  pointer: 'etag',
  expected: 'no header etag',
  operations: ['getTrait', 'listTraits'],
  statuses: [200, 204],
  microversions: ['1.6', '1.9', '1.20'],
  places: [
    { operation: 'getTrait', status: 204, since: '1.6', until: '1.9' },
    { operation: 'listTraits', status: 200, since: '1.20', until: '1.20' },
  ],
  cases: ['a'],
};
const fact: Cause = {
  ...header,
  rule: 'fact.holds',
  pointer: `/allocations/${uuid('a')}/resources`,
  expected: `{"${uuid('a')}":"interop-0123456789abcdef"}`,
  cases: ['a', 'b'],
};
const status: Cause = { ...header, rule: 'status.declared', pointer: '', expected: 'one of 204' };

function result(id: string, microversion: CaseResult['microversion'], verdict: CaseResult['verdict']) {
  return { ...(SAMPLE.cases[0] as CaseResult), id, microversion, verdict };
}

function findingOf({ pointer, ...finding }: Cause): Finding {
  if (pointer === '') return { ...finding, location: { in: 'response' } };
  const isHeader = !pointer.startsWith('/');
  return { ...finding, location: isHeader ? { in: 'header', name: pointer } : { in: 'body', pointer } };
}

function baselineOf(changes: Partial<Report> = {}) {
  const findings = [header, fact, status];
  return new Baseline({ ...SAMPLE, findings, cases: [], ...changes }, 'old.json');
}

describe('a baseline has', () => {
  it.each<[string, Cause, Partial<Cause>, boolean]>([
    ['a finding of the earlier run', header, {}, true],
    ['one with another value', header, { actual: 'another' }, true],
    ['it at a microversion between two', header, { microversion: '1.8' }, true],
    ['it at a later microversion', header, { microversion: '1.10' }, false],
    ['it at another operation', header, { operation: 'putTrait' }, false],
    ['it at another status', header, { status: 404 }, false],
    ['it at an operation and a status that were never seen together', header, { status: 200 }, false],
    ['it at a microversion of another operation', header, { microversion: '1.20' }, false],
    ['another header', header, { pointer: 'vary', expected: 'no header vary' }, false],
    ['another rule', header, { rule: 'header.missing' }, false],
    ['another expectation', header, { expected: 'no etag' }, false],
    [
      'it with other UUIDs and names',
      fact,
      {
        pointer: `/allocations/${uuid('b')}/resources`,
        expected: `{"${uuid('c')}":"interop-fedcba9876543210"}`,
      },
      true,
    ],
    ['an answer as a whole', status, { actual: '503' }, true],
  ])('%s', (_name, cause, changes, want) => {
    expect(baselineOf().has(findingOf({ ...cause, ...changes }), 'a')).toBe(want);
  });

  it.each<[string, Cause, string, CaseResult[], boolean]>([
    ['a general rule in any case', header, 'z', [], true],
    ['what a case states, in this case', fact, 'a', [], true],
    ['what a case states, in another', fact, 'z', [], false],
    ['it in a case that passed', fact, 'a', [result('a', '1.6', 'pass')], false],
    ['it in a case that passed elsewhere', fact, 'a', [result('a', '1.9', 'pass')], true],
    ['it in a case that failed', fact, 'a', [result('a', '1.6', 'fail')], true],
  ])('%s: %s', (_name, cause, caseId, cases, want) => {
    expect(baselineOf({ cases }).has(findingOf(cause), caseId)).toBe(want);
  });
});

describe('what is fixed', () => {
  const all = (verdict: CaseResult['verdict']) =>
    (['1.6', '1.9', '1.20'] as const).flatMap((version) => [
      result('a', version, 'pass'),
      result('b', version, verdict),
    ]);
  it.each<[string, CaseResult[], Cause[], string[]]>([
    [
      'is what no case finds any more',
      all('pass'),
      [],
      ['header.undeclared', 'fact.holds', 'status.declared'],
    ],
    ['is not what is found again', all('pass'), [header, status], ['fact.holds']],
    [
      'is not what is found at one operation',
      all('pass'),
      [{ ...header, operation: 'x' }, status],
      ['fact.holds'],
    ],
    [
      'is what is wrong in whole answers of another operation only',
      all('pass'),
      [header, fact, { ...status, operation: 'x' }],
      ['status.declared'],
    ],
    ['is not what a skipped case had found', all('skipped'), [], ['header.undeclared', 'status.declared']],
    [
      'is not what a case with a network error had found',
      all('error'),
      [],
      ['header.undeclared', 'status.declared'],
    ],
    ['is not what was checked at other microversions only', all('pass').slice(0, 4), [], []],
  ])('%s', (_name, results, findings, want) => {
    expect(
      baselineOf()
        .listFixed(findings, results)
        .map(({ rule }) => rule),
    ).toEqual(want);
  });
});
