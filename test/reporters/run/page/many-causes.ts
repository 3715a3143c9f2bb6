/** A report with as many causes as asked for, each with values and a call of its own. */
import type { Cause } from '../../../../runner/report/cause.ts';
import type { Report } from '../../../../runner/report/report.ts';
import { SAMPLE } from '../sample-report.ts';

export function reportWithCauses(count: number): Report {
  const [first] = SAMPLE.findings as [Cause];
  const findings = Array.from({ length: count }, (_, index) => ({
    ...first,
    pointer: `/resource_providers/${index}/zone`,
    expected: 'no such property',
    actual: JSON.stringify({ name: `zone-${index}`, rack: index }),
    operation: `operation${index % 50}`,
    operations: [`operation${index % 50}`],
    places: [
      { operation: `operation${index % 50}`, status: 200, since: '1.3' as const, until: '1.39' as const },
    ],
  }));
  return {
    ...SAMPLE,
    findings,
    summary: { ...SAMPLE.summary, violations: count },
    verdict: count === 0 ? 'pass' : 'fail',
  };
}
