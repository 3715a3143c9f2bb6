/** Two runs compared, for programs, in the form of comparison.schema.json. */

import type { Report } from '../../runner/report/report.ts';
import type { ReportComparison } from '../../runner/report/saved/compare-reports.ts';

export function renderComparisonJson({ before, after, cases, ...causes }: ReportComparison): string {
  const json = {
    format: 'api-interop/report-comparison',
    formatVersion: 1,
    before: describe(before),
    after: describe(after),
    ...causes,
    cases: cases.map(({ id, before: earlier, after: later }) => ({
      id,
      microversion: (later ?? earlier)?.microversion ?? null,
      before: earlier?.verdict ?? null,
      after: later?.verdict ?? null,
      reason: later?.reason ?? null,
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function describe({ service, target, verdict, partial, depth, startedAt, tool }: Report): object {
  return { service, target, verdict, partial, depth, startedAt, tool };
}
