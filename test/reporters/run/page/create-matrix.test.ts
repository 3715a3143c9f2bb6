import { describe, expect, it } from 'vitest';
import { createMatrix } from '../../../../reporters/run/page/create-matrix.ts';
import { createRunPageData } from '../../../../reporters/run/page/create-run-page-data.ts';
import type { Report } from '../../../../runner/report/report.ts';
import { SAMPLE } from '../sample-report.ts';

const VERSIONS = ['1.3', '1.6', '1.14', '1.15', '1.20', '1.39'] as const;
const show = (report = SAMPLE) =>
  createMatrix(report, { ...createRunPageData(atAll(report)), versions: VERSIONS }).rows.map(
    ({ name, cells }) =>
      `${name} ${cells.map(({ state, width, count }) => `${state}*${width}:${count}`).join(' ')}`,
  );

/** A case at each of the microversions. */
const atAll = (report: Report): Report => ({
  ...report,
  cases: VERSIONS.map((microversion) => ({ ...(report.cases[0] as Report['cases'][number]), microversion })),
});

describe('the matrix of a run', () => {
  it('has a row for each operation, with the worst that was found in each cell', () => {
    expect(show()).toEqual([
      'getTrait violation*1:3 observed*2:0 unobserved*2:0 absent*1:0',
      'deleteInventory unobserved*5:0 absent*1:0',
      'createResourceProvider absent*4:0 violation*2:3',
    ]);
  });

  it('marks what is known', () => {
    const findings = SAMPLE.findings.filter(({ knownBy }) => knownBy !== undefined);
    expect(show({ ...SAMPLE, findings })[2]).toBe('createResourceProvider absent*4:0 known*2:2');
  });
});
