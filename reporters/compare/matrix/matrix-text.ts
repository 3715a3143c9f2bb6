/** A matrix for a terminal: for each release, at which versions how many differences from the release before show. */
import {
  type ComparisonMatrix,
  type MatrixRow,
  readCell,
} from '../../../runner/compare/result/comparison-matrix.ts';
import { makeTextsVisible } from '../../visible-text.ts';
import { formatCount, formatSpan } from '../../words.ts';
import { describeGroup } from '../scenario-text.ts';

export function renderMatrixText(matrix: ComparisonMatrix): string {
  const { service, targets, microversions, rows } = makeTextsVisible(matrix);
  const sections = rows.map((row) => renderRow(row, microversions).join('\n'));
  const names = targets.map(({ name }) => name).join(', ');
  return `${sections.join('\n\n')}\n\nMATRIX  ${service}: ${names}, ${formatCount(microversions.length, 'microversion')}\n`;
}

function renderRow(row: MatrixRow, microversions: ComparisonMatrix['microversions']): string[] {
  const { before, after, comparison } = row;
  const counts = microversions.map((at) => readCell(row, at)?.length);
  return [
    `${after}, beside ${before}: ${formatCount(comparison.differences.length, 'difference')}`,
    ...(comparison.problem === null ? [] : [`  ${comparison.problem}`]),
    ...listRuns(counts).map(({ from, to, count }) => {
      const span = formatSpan(microversions.slice(from, to + 1));
      return `  ${span}: ${count === undefined ? 'not compared' : count}`;
    }),
    ...comparison.differences.map(
      (group) => `  - ${describeGroup(group)} (${group.clause}), ${formatSpan(group.microversions)}`,
    ),
  ];
}

/** Neighbours with equal counts. */
function listRuns(
  counts: readonly (number | undefined)[],
): { from: number; to: number; count: number | undefined }[] {
  const runs: { from: number; to: number; count: number | undefined }[] = [];
  counts.forEach((count, at) => {
    const last = runs.at(-1);
    if (last && last.count === count) last.to = at;
    else runs.push({ from: at, to: at, count });
  });
  return runs;
}
