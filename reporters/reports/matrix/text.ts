/** Many runs for a terminal: a line for each run, a table of capabilities, and the mistakes with the runs that have them. */
import type { RunMatrix, SharedMistake } from '../../../runner/report/saved/run-matrix.ts';
import { describeCause } from '../../run/text/cause-text.ts';
import { countCauses, levelOf } from '../../run/verdict-text.ts';
import { joinSections } from '../../terminal-text.ts';
import { makeTextsVisible } from '../../visible-text.ts';
import { formatCount, formatSpan } from '../../words.ts';
import { describeRun } from '../text.ts';
import { describeCapability } from './capability-cell.ts';

export function renderRunMatrixText(matrix: RunMatrix): string {
  const { service, runs, mistakes } = makeTextsVisible(matrix);
  return joinSections([
    runs.map(
      ({ file, report }, index) => `${index + 1}  ${describeRun(report)}: ${countCauses(report)} (${file})`,
    ),
    renderCapabilities(matrix),
    mistakes.map((mistake) => renderMistake(mistake, runs.length)),
    [`MATRIX  ${service}: ${formatCount(runs.length, 'run')}, ${formatCount(mistakes.length, 'cause')}`],
  ]);
}

function renderCapabilities({ runs, capabilities }: RunMatrix): string[] {
  if (capabilities.length === 0) return [];
  const rows = [
    ['capability', ...runs.map((_, index) => String(index + 1))],
    ...capabilities.map(({ name, cells }) => [name, ...cells.map((cell) => describeCapability(cell) || '–')]),
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
}

function renderMistake({ cause, runs }: SharedMistake, all: number): string {
  const where = runs.length === all ? 'all' : runs.map((index) => index + 1).join(', ');
  return `${levelOf(cause).toUpperCase()} in ${where}: ${describeCause(cause)}; ${formatSpan(cause.microversions)}`;
}
