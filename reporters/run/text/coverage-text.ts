/** Coverage in lines: how many declared answers were observed, and which were not, by operation. */
import type { Depth } from '../../../runner/depth.ts';
import type { CoverageRow, NotRun } from '../../../runner/report/coverage.ts';

/** Only a run at full depth is to observe every answer, so only its gaps are listed. */
export function renderCoverage(rows: readonly CoverageRow[], depth: Depth = 'full'): string[] {
  if (rows.length === 0) return [];
  const countable = rows.filter(({ untriggeredReason }) => untriggeredReason === null);
  const gaps = countable.filter(({ observed }) => observed === 0);
  const notCounted = rows.filter(
    ({ untriggeredReason, observed }) => untriggeredReason !== null && observed === 0,
  );
  const total = `Declared answers observed: ${countable.length - gaps.length} of ${countable.length} (operation × status × revision).`;
  if (depth !== 'full') return [total];
  return [
    total,
    ...groupByOperation(gaps).map(([operation, answers]) => `  not observed: ${operation} ${answers}`),
    ...groupByOperation(notCounted).map(
      ([operation, answers, { untriggeredReason }]) =>
        `  not triggered: ${operation} ${answers}. ${untriggeredReason}`,
    ),
  ];
}

/** The operations that no case calls, by reason. */
export function renderNotRun(operations: readonly NotRun[]): string[] {
  const reasons = [...new Set(operations.map(({ reason }) => reason))];
  return reasons.map((why) => {
    const names = operations.filter(({ reason }) => reason === why).map(({ operation }) => operation);
    return `Not run: ${names.length} ${names.length === 1 ? 'operation' : 'operations'}, since ${why}: ${names.join(', ')}.`;
  });
}

/** `getTrait`, `204 (1.6–1.14, 1.15–1.22), 404 (1.6–1.14)`, and the first row. */
function groupByOperation(rows: readonly CoverageRow[]): [string, string, CoverageRow][] {
  return groupRows(rows, ({ operation }) => operation).map((ofOperation) => {
    const answers = groupRows(ofOperation, ({ status }) => status).map(
      (ofStatus) =>
        `${ofStatus[0].status} (${ofStatus.map(({ since, until }) => `${since}–${until}`).join(', ')})`,
    );
    return [ofOperation[0].operation, answers.join(', '), ofOperation[0]];
  });
}

type Group = [CoverageRow, ...CoverageRow[]];

function groupRows(rows: readonly CoverageRow[], keyOf: (row: CoverageRow) => unknown): Group[] {
  const groups = new Map<unknown, Group>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}
