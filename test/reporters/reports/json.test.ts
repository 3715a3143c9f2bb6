/** What is written of two runs and of many, by its published schemas. */
import { describe, expect, it } from 'vitest';
import { COMPARISON_REPORTERS, RUN_MATRIX_REPORTERS } from '../../../reporters/reports/registry.ts';
import { compareReports, type ReportComparison } from '../../../runner/report/saved/compare-reports.ts';
import { buildRunMatrix, type RunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { listSchemaProblems } from '../published-schemas.ts';
import { HOSTILE } from '../run/hostile-report.ts';
import { CLEAN, HOSTILE_RUNS, NORTH, SAVED_RUNS, SOUTH } from './sample-runs.ts';

const TWO = 'reporters/reports/comparison.schema.json';
const MANY = 'reporters/reports/matrix/run-matrix.schema.json';

const two = (compared: ReportComparison) => JSON.parse(COMPARISON_REPORTERS.json?.(compared) as string);
const many = (matrix: RunMatrix) => JSON.parse(RUN_MATRIX_REPORTERS.json?.(matrix) as string);

describe('two runs', () => {
  it.each([
    ['north and south', compareReports(NORTH, SOUTH, 'north.json')],
    ['south and north', compareReports(SOUTH, NORTH, 'south.json')],
    ['one that passes', compareReports(SOUTH, CLEAN, 'south.json')],
    ['a hostile cloud', compareReports(NORTH, HOSTILE, 'north.json')],
  ])('%s are as the schema describes', (_what, compared) => {
    expect(listSchemaProblems(TWO, two(compared))).toEqual([]);
  });

  it('are refused with anything else', () => {
    const written = two(compareReports(NORTH, SOUTH, 'north.json'));
    const [added] = written.added;
    expect(added).toBeDefined();
    expect(listSchemaProblems(TWO, { ...written, extra: 1 })).not.toEqual([]);
    expect(listSchemaProblems(TWO, { ...written, formatVersion: 2 })).not.toEqual([]);
    expect(listSchemaProblems(TWO, { ...written, added: [{ ...added, clause: 'other' }] })).toEqual([
      '/added/0/clause must be equal to one of the allowed values',
    ]);
  });
});

describe('many runs', () => {
  it.each([
    ['three clouds', SAVED_RUNS],
    ['hostile clouds', HOSTILE_RUNS],
    ['one cloud', [{ file: 'north.json', report: NORTH }]],
  ])('of %s are as the schema describes', (_what, saved) => {
    expect(listSchemaProblems(MANY, many(buildRunMatrix(saved)))).toEqual([]);
  });

  it('are refused with anything else', () => {
    const written = many(buildRunMatrix(SAVED_RUNS));
    const [cause] = written.causes;
    expect(listSchemaProblems(MANY, { ...written, service: undefined, extra: 1 })).not.toEqual([]);
    expect(listSchemaProblems(MANY, { ...written, causes: [{ ...cause, level: 'MUST' }] })).toEqual([
      '/causes/0/level must be equal to one of the allowed values',
    ]);
  });
});
