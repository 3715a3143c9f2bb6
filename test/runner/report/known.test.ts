import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../runner/finding.ts';
import { Baseline } from '../../../runner/report/baseline.ts';
import { KnownFindings } from '../../../runner/report/known.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { SAMPLE } from '../../reporters/sample-report.ts';

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
  pointer: 'etag',
  expected: 'no header etag',
} as unknown as Finding;
const baseline = new Baseline({ ...SAMPLE, findings: [causeOf(finding)] }, 'old.json');

function causeOf(seen: Finding) {
  const { operation, status, microversion } = seen;
  const place = { operation, status, since: microversion, until: microversion };
  return { ...(SAMPLE.findings[0] as (typeof SAMPLE.findings)[number]), ...seen, places: [place] };
}

describe('what is known', () => {
  it.each([
    ['on the last day of a line', '2026-06-30', {}, 'Old'],
    ['the day after it', '2026-07-01', {}, undefined],
    ['by another line that still holds', '2026-07-01', { status: 404 }, 'New'],
    ['of neither', '2026-06-30', { pointer: 'vary' }, undefined],
  ])('is told %s', (_name, today, changes, want) => {
    const known = new KnownFindings({ failures, today });
    expect(known.explain({ ...finding, ...changes }, 'a')?.knownBecause).toBe(want);
  });

  it('names lines that have ended apart from those that explained nothing', () => {
    const known = new KnownFindings({ failures, today: '2026-07-01' });
    known.explain({ ...finding, status: 404 }, 'a');
    expect(known.ended().map(({ place }) => place)).toEqual(['known.txt:4']);
    expect(known.unused().map(({ place }) => place)).toEqual(['known.txt:10']);
  });

  it('counts every line that matches as used, also where another one came first', () => {
    const known = new KnownFindings({ failures, today: '2026-06-30' });
    known.explain({ ...finding, status: 404 }, 'a');
    expect(known.unused().map(({ place }) => place)).toEqual(['known.txt:10']);
  });

  it.each([
    ['a line before the baseline', '2026-06-30', failures, 'line'],
    ['the baseline without a line', '2026-06-30', [], 'baseline'],
    ['not the baseline once the line has ended', '2026-07-01', failures, undefined],
  ])('is explained by %s', (_name, today, lines, want) => {
    const known = new KnownFindings({ failures: lines, baseline, today });
    expect(known.explain(finding, 'a')?.knownBy).toBe(want);
  });

  it('says which baseline', () => {
    const known = new KnownFindings({ baseline });
    expect(known.explain(finding, 'a')).toEqual({
      knownBecause: 'in the baseline old.json of 2026-01-01',
      knownBy: 'baseline',
    });
  });
});
