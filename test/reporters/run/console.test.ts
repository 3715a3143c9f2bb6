import { describe, expect, it } from 'vitest';
import { consoleReporter } from '../../../reporters/run/text/console.ts';
import type { Report } from '../../../runner/report/report.ts';
import { SAMPLE } from './sample-report.ts';

const text = consoleReporter(SAMPLE, { color: false });
const clean: Report = {
  ...SAMPLE,
  verdict: 'pass',
  partial: false,
  problem: null,
  findings: [],
  cases: [],
  leftBehind: [],
  staleKnownFailures: [],
  endedKnownFailures: [],
  baseline: null,
  network: { repeated: 0, waited: 0, because: [] },
  concurrency: { cases: 4, isFixed: false, repeatedAlone: 0 },
  summary: { ...SAMPLE.summary, violations: 0, knownFailures: 0, inBaseline: 0 },
};

describe('the console reporter', () => {
  it.each([
    [
      'what was expected and what the cloud sent',
      'VIOLATION header.undeclared (header) x-cloud: expected no header x-cloud, got north',
    ],
    [
      'where, in order of microversions',
      'createResourceProvider, getTrait; status 200, 404; 1.3–1.39; 12 times, first in placement.resource-providers.created-is-answered',
    ],
    ['a line to replay it, safe for a shell', `curl -ig -X POST -H 'accept: application/json'`],
    ['the token as a variable', '-H "x-auth-token: $TOKEN"'],
    ['a body with a quote in it', `--data-raw '{"name":"it'\\''s"}'`],
    ['known failures with reason, owner and end', 'Reason: Ticket 7. (edge team, until 2026-12-31)'],
    [
      'known failures whose last day has passed',
      'Expired known failure: known.txt:7: header.missing listTraits, of edge team',
    ],
    ['what the baseline has', 'In the baseline: header.undeclared (header) age: expected'],
    [
      'what is fixed since',
      'Fixed since the baseline: header.missing (header) vary: expected a header vary\n  getTrait; status 204; 1.6–1.39',
    ],
    ['stale known failures', 'remove its line: known.txt:3: header.missing getTrait'],
    ['what was not run, and why', 'Skipped: no second token — 1 case, such as placement.a.skipped'],
    ['network errors', 'Error: the target resets the connection'],
    [
      'what was retried, and why',
      'Network: 5 calls retried (a gateway answered 503: 4, the connection was lost: 1), 1.2 s of waiting',
    ],
    [
      'what ran again alone',
      'Concurrency: the target answered 500 or with a violation while several cases ran, and 2 cases ran again alone; at the end, 1 case ran at a time.',
    ],
    ['what was left behind', 'DELETE /resource_providers/1'],
    ['which headers were ignored', 'Ignored headers (transport): date.'],
    ['which headers the user allowed', 'Ignored headers (--allow-header): x-proxy.'],
    ['how much was observed', 'Declared answers observed: 1 of 2'],
    ['what was not observed', 'not observed: getTrait 204 (1.15–1.22)'],
    ['what nothing triggers', 'not triggered: deleteInventory 409 (1.0–1.22). Needs an allocation.'],
    [
      'the verdict last',
      'FAIL  placement at http://cloud:8778 (1.0 to 1.39), depth full, by guideline 2026.11: 6 cases, 1,234 calls, 1 violation, 1 known failure, 1 in the baseline, 1 case skipped, 2 calls not sent (DELETE of a whole list), in 2.5 s (seed abc) — PARTIAL',
    ],
  ])('says %s', (_what, words) => {
    expect(text).toContain(words);
  });

  it('ends with the verdict', () => {
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^FAIL/);
    expect(consoleReporter(clean, { color: false }).trimEnd().split('\n').at(-1)).toMatch(
      /^PASS .* no violation/,
    );
  });

  it('groups cases by reason, without the UUIDs in it', () => {
    const lost = (digit: string) => ({
      ...(SAMPLE.cases[5] as Report['cases'][number]),
      reason: `the target resets the connection (PUT /resource_providers/${digit.repeat(8)}-0000-4000-8000-000000000000)`,
    });
    const text = consoleReporter({ ...clean, cases: [lost('a'), lost('b')] }, { color: false });
    expect(text).toContain('(PUT /resource_providers/*) — 2 cases, such as');
  });

  it('has colours only when asked', () => {
    expect(text).not.toContain('\u001b');
    expect(consoleReporter(SAMPLE, { color: true })).toContain('\u001b[31mVIOLATION');
  });

  it('says in one line that a target could not be judged', () => {
    const report: Report = {
      ...clean,
      verdict: 'error',
      target: null,
      problem: 'It refuses connections.',
      ignoredHeaders: [],
      coverage: [],
      guideline: null,
    };
    expect(consoleReporter(report, { color: false })).toBe(
      'It refuses connections.\n\nERROR  placement: the target could not be judged\n',
    );
  });
});
