/** Which operation was found to do what at which microversion: the matrix of the page of a run. */
import type { CoverageRow } from '../../../runner/report/coverage.ts';
import type { Report } from '../../../runner/report/report.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { MatrixState, PageMatrix } from '../../page/findings/matrix.ts';
import type { FindingsPageData } from '../../page/findings/page-data.ts';
import { createVersionMatrix } from '../../page/findings/version-matrix.ts';

export const REST_STATES: Readonly<Record<string, MatrixState>> = {
  observed: { sign: '✓', words: 'observed as declared, within the revision', tone: 'good' },
  unobserved: { sign: '○', words: 'not observed within the revision', tone: 'quiet' },
  absent: { sign: '', words: 'does not exist', tone: null },
};

export function createMatrix({ coverage }: Pick<Report, 'coverage'>, data: FindingsPageData): PageMatrix {
  const rows = groupByOperation(coverage);
  return createVersionMatrix(data, {
    operations: [...rows].map(([name, [first]]) => ({ name, hint: `${first?.method} ${first?.path}` })),
    states: REST_STATES,
    stateOf: (operation, version) => stateOfRows(rows.get(operation) ?? [], version as Microversion),
  });
}

export function groupByOperation(coverage: readonly CoverageRow[]): Map<string, CoverageRow[]> {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of coverage) {
    const group = groups.get(row.operation);
    if (group) group.push(row);
    else groups.set(row.operation, [row]);
  }
  return groups;
}

function stateOfRows(rows: readonly CoverageRow[], version: Microversion): string {
  const there = rows.filter(({ since, until }) => isWithin(version, since, until));
  if (there.length === 0) return 'absent';
  return there.some(({ observed }) => observed > 0) ? 'observed' : 'unobserved';
}
