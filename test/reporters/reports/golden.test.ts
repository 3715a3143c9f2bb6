/** Each text of two runs and of many; `npm run generate:reports` writes the golden files anew. */
import { describe, expect, it } from 'vitest';
import { COMPARISON_REPORTERS, RUN_MATRIX_REPORTERS } from '../../../reporters/reports/registry.ts';
import { compareReports } from '../../../runner/report/saved/compare-reports.ts';
import { buildRunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { HOSTILE_RUNS, NORTH, SAVED_RUNS, SOUTH } from './sample-runs.ts';

/** The pages have their own tests. */
const isText = ([name]: [string, unknown]) => name !== 'html';

const TWO = {
  before: compareReports(NORTH, SOUTH, 'north.json'),
  after: compareReports(SOUTH, NORTH, 'south.json'),
};

describe.each(Object.entries(COMPARISON_REPORTERS).filter(isText))('two runs as %s', (name, render) => {
  it.each(Object.entries(TWO))('with more findings %s', async (when, compared) => {
    await expect(render(compared)).toMatchFileSnapshot(`golden/two.${when}.${name}.txt`);
  });
});

describe.each(Object.entries(RUN_MATRIX_REPORTERS).filter(isText))('many runs as %s', (name, render) => {
  it.each([
    ['sample', SAVED_RUNS],
    ['hostile', HOSTILE_RUNS],
  ])('%s', async (what, saved) => {
    await expect(render(buildRunMatrix(saved))).toMatchFileSnapshot(`golden/many.${what}.${name}.txt`);
  });

  it('without any case', () => {
    const empty = SAVED_RUNS.map(({ file, report }) => ({
      file,
      report: { ...report, cases: [], findings: [] },
    }));
    expect(render(buildRunMatrix(empty))).toContain('placement');
  });
});
