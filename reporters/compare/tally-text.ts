/** The answers to each operation as a table: the share of 2xx shows whether enough calls reach its behaviour. */
import type { OperationTally } from '../../runner/compare/result/comparison.ts';

export function renderTallies(tallies: readonly OperationTally[]): string[] {
  const rows = [...tallies]
    .sort((a, b) => (a.operation < b.operation ? -1 : 1))
    .map((tally) => [
      tally.operation,
      String(tally.calls),
      `${successPercentage(tally)} %`,
      formatStatuses(tally),
    ]);
  const all = [['operation', 'calls', '2xx', 'answers'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  return all.map(([name = '', calls = '', share = '', statuses = '']) =>
    [
      name.padEnd(widths[0] as number),
      calls.padStart(widths[1] as number),
      share.padStart(widths[2] as number),
      statuses,
    ].join('  '),
  );
}

function successPercentage({ statuses, calls }: OperationTally): number {
  const succeeded = Object.entries(statuses).filter(([status]) => Number(status) < 300);
  return Math.round((100 * succeeded.reduce((sum, [, count]) => sum + count, 0)) / calls);
}

function formatStatuses({ statuses }: OperationTally): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${status} ×${count}`)
    .join(', ');
}
