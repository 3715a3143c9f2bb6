import { describe, expect, it } from 'vitest';
import { type Finding, locationText } from '../../../runner/finding.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { KnownFindings } from '../../../runner/report/known-findings.ts';
import { Baseline } from '../../../runner/report/saved/baseline.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { SAMPLE } from '../../reporters/run/sample-report.ts';

const failures = parseKnownFailures(
  [
    '# Old\n# owner: a\n# until: 2026-06-30\nheader.undeclared getTrait * * etag\n',
    '# New\n# owner: b\n# until: 2026-12-31\nheader.undeclared * 404 * *\nheader.undeclared * * * x-gone\n',
  ].join('\n'),
  'known.txt',
);
const finding = {
  rule: 'header.undeclared',
  operation: 'getTrait',
  microversion: '1.6',
  status: 200,
  location: { in: 'header', name: 'etag' },
  expected: 'no header etag',
} as unknown as Finding;
const baseline = new Baseline({ ...SAMPLE, findings: [causeOf(finding)] }, 'old.json');

function causeOf(seen: Finding) {
  const { operation, status, microversion } = seen;
  const place = { operation, status, since: microversion, until: microversion };
  const pointer = locationText(seen.location);
  return { ...(SAMPLE.findings[0] as (typeof SAMPLE.findings)[number]), ...seen, pointer, places: [place] };
}

describe('known findings', () => {
  it.each<[string, string, Partial<Finding>, string | undefined]>([
    ['on the last day of a line', '2026-06-30', {}, 'Old'],
    ['the day after it', '2026-07-01', {}, undefined],
    ['by another line that still holds', '2026-07-01', { status: 404 }, 'New'],
    ['by neither', '2026-06-30', { location: { in: 'header', name: 'vary' } }, undefined],
  ])('are explained %s', (_name, today, changes, want) => {
    const known = new KnownFindings({ failures, today });
    expect(known.explain({ ...finding, ...changes }, 'a')?.knownBecause).toBe(want);
  });

  it.each<[string, [operation: string, microversion: Microversion, status: number], string, boolean]>([
    ['within the range', ['getTrait', '1.6', 500], '2026-06-30', true],
    ['not outside of it', ['getTrait', '1.9', 500], '2026-06-30', false],
    ['not of another operation', ['putTrait', '1.6', 500], '2026-06-30', false],
    ['not of another status', ['getTrait', '1.6', 503], '2026-06-30', false],
    ['not by an expired line', ['getTrait', '1.6', 500], '2026-07-01', false],
    ['not by the line of another rule', ['listTraits', '1.6', 500], '2026-06-30', false],
  ])('know an undeclared status %s', (_name, place, today, want) => {
    const lines = 'status.declared getTrait 500 1.0..1.8 *\nrequest.accepted listTraits 500 * *\n';
    const known = parseKnownFailures(`# Down\n# owner: a\n# until: 2026-06-30\n${lines}`, 'known.txt');
    expect(new KnownFindings({ failures: known, today }).hasStatus(...place)).toBe(want);
  });

  it('list expired lines separately from those that matched nothing', () => {
    const known = new KnownFindings({ failures, today: '2026-07-01' });
    known.explain({ ...finding, status: 404 }, 'a');
    expect(known.ended().map(({ place }) => place)).toEqual(['known.txt:4']);
    expect(known.unused().map(({ place }) => place)).toEqual(['known.txt:10']);
  });

  it('count every line that matches as used, also after another one matched first', () => {
    const known = new KnownFindings({ failures, today: '2026-06-30' });
    known.explain({ ...finding, status: 404 }, 'a');
    expect(known.unused().map(({ place }) => place)).toEqual(['known.txt:10']);
  });

  it.each([
    ['a line before the baseline', '2026-06-30', failures, 'line'],
    ['the baseline without a line', '2026-06-30', [], 'baseline'],
    ['not the baseline once the line has expired', '2026-07-01', failures, undefined],
  ])('explain a finding by %s', (_name, today, lines, want) => {
    const known = new KnownFindings({ failures: lines, baseline, today });
    expect(known.explain(finding, 'a')?.knownBy).toBe(want);
  });

  it('name the baseline', () => {
    const known = new KnownFindings({ baseline });
    expect(known.explain(finding, 'a')).toEqual({
      knownBecause: 'in the baseline old.json of 2026-01-01',
      knownBy: 'baseline',
    });
  });
});
