/** A matrix as JSON, in the form of matrix.schema.json. */
import {
  type ComparisonMatrix,
  type MatrixRow,
  readCell,
} from '../../../runner/compare/result/comparison-matrix.ts';
import type { DifferenceGroup } from '../../../runner/compare/result/scenario-comparison.ts';
import { locationText } from '../../../runner/finding.ts';
import { describeGroup } from '../scenario-text.ts';

/** The version of the form: it changes where a reader has to change. */
const VERSION = 1;

export function renderMatrixJson({ service, targets, microversions, rows }: ComparisonMatrix): string {
  const written = {
    format: 'interop-compare-matrix',
    version: VERSION,
    ...{ service, targets, microversions },
    rows: rows.map((row) => describeRow(row, microversions)),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** `cells` has the indexes of the differences, by version; null where the two were not compared. */
function describeRow(row: MatrixRow, microversions: ComparisonMatrix['microversions']): object {
  const { before, after, comparison } = row;
  const { verdict, problem, calls, seed, differences, unsteady, startedAt, finishedAt } = comparison;
  const cells = microversions.map((at) => {
    const groups = readCell(row, at);
    return [at, groups?.map((group) => differences.indexOf(group)) ?? null];
  });
  return {
    ...{ before, after, verdict, problem, calls, seed, startedAt, finishedAt },
    unsteady: unsteady.length,
    cells: Object.fromEntries(cells),
    differences: differences.map(describeDifference),
  };
}

function describeDifference(group: DifferenceGroup): object {
  const { clause, microversions, members, shortest } = group;
  return {
    title: describeGroup(group),
    clause,
    microversions,
    calls: members.map(({ operation, variation, location, values, microversions: at }) => ({
      ...{ operation, variation, location: locationText(location), values, microversions: at },
    })),
    sequence: shortest?.calls.map(({ request: { method, path, body } }) => ({ method, path, body })) ?? null,
  };
}
