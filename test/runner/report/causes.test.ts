import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../runner/finding.ts';
import { Causes } from '../../../runner/report/causes.ts';
import { parseKnownFailures } from '../../../runner/report/known-failures.ts';
import { KnownFindings } from '../../../runner/report/known-findings.ts';

const base = {
  rule: 'header.undeclared',
  operation: 'getTrait',
  microversion: '1.6',
  status: 200,
  location: { in: 'header', name: 'etag' },
  expected: 'no header etag',
  actual: '"1"',
} as unknown as Finding;

describe('causes', () => {
  it('are one where only the operation, status, microversion and value differ', () => {
    const causes = new Causes();
    causes.add(base, 'a');
    causes.add({ ...base, operation: 'listTraits', status: 404, microversion: '1.7', actual: '"2"' }, 'b');
    expect(causes.all()).toMatchObject([
      {
        count: 2,
        operations: ['getTrait', 'listTraits'],
        statuses: [200, 404],
        microversions: ['1.6', '1.7'],
        places: [
          { operation: 'getTrait', status: 200, since: '1.6', until: '1.6' },
          { operation: 'listTraits', status: 404, since: '1.7', until: '1.7' },
        ],
        cases: ['a', 'b'],
      },
    ]);
  });

  it('are two for two headers', () => {
    const causes = new Causes();
    causes.add(base, 'a');
    causes.add({ ...base, location: { in: 'header', name: 'x-cloud' }, expected: 'no header x-cloud' }, 'a');
    expect(causes.all()).toHaveLength(2);
  });

  it('do not depend on positions and UUIDs in a pointer', () => {
    const causes = new Causes();
    causes.add({ ...base, location: { in: 'body', pointer: '/resource_providers/0/owner' } }, 'a');
    causes.add({ ...base, location: { in: 'body', pointer: '/resource_providers/12/owner' } }, 'a');
    causes.add(
      {
        ...base,
        location: { in: 'body', pointer: '/allocations/5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e/owner' },
      },
      'a',
    );
    expect(causes.all()).toHaveLength(2);
  });

  it('differ by operation where the answer as a whole is wrong', () => {
    const causes = new Causes();
    const whole = { ...base, rule: 'status.declared', location: { in: 'response' as const }, actual: '500' };
    causes.add(whole, 'a');
    causes.add({ ...whole, operation: 'listTraits' }, 'a');
    expect(causes.all()).toHaveLength(2);
  });

  it('list the oldest and newest microversion of each place', () => {
    const causes = new Causes();
    for (const microversion of ['1.9', '1.10', '1.6'] as const) causes.add({ ...base, microversion }, 'a');
    expect(causes.all()[0]?.places).toEqual([
      { operation: 'getTrait', status: 200, since: '1.6', until: '1.10' },
    ]);
  });

  it('separate known failures', () => {
    const text = '# Why\n# owner: me\n# until: 2999-12-31\nheader.undeclared getTrait * * etag\n';
    const causes = new Causes(new KnownFindings({ failures: parseKnownFailures(text, 'k') }));
    expect(causes.add(base, 'a')).toBe(true);
    expect(causes.add({ ...base, operation: 'listTraits' }, 'a')).toBe(false);
    expect(causes.all().map(({ knownBecause, owner }) => [knownBecause, owner])).toEqual([
      ['Why', 'me'],
      [undefined, undefined],
    ]);
  });
});
