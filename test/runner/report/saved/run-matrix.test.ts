import { describe, expect, it } from 'vitest';
import { buildRunMatrix } from '../../../../runner/report/saved/run-matrix.ts';
import { SAVED_RUNS } from '../../../reporters/reports/sample-runs.ts';

const matrix = buildRunMatrix(SAVED_RUNS);

describe('many runs', () => {
  it('have the mistakes of most runs first, each with its runs', () => {
    expect(matrix.mistakes.map(({ cause, runs }) => [cause.pointer, cause.knownBy ?? 'new', runs])).toEqual([
      ['x-cloud', 'new', [0, 1]],
      ['etag', 'line', [0]],
      ['age', 'baseline', [0]],
      ['x-south', 'new', [1]],
    ]);
  });

  it('count what the runs of a mistake found together', () => {
    const [shared] = matrix.mistakes;
    expect(shared?.cause).toMatchObject({ count: 24, operations: ['createResourceProvider', 'getTrait'] });
    expect(shared?.cause.places).toHaveLength(2);
  });

  it('count the cases of each capability in each run', () => {
    expect(matrix.capabilities.map(({ name, cells }) => [name, cells.map((cell) => cell?.fail)])).toEqual([
      ['resource-providers', [1, 1, 1]],
      ['traits', [0, 0, 0]],
    ]);
  });

  it('have the file in their names where two are of one target', () => {
    const [first] = SAVED_RUNS as [(typeof SAVED_RUNS)[number]];
    const twice = [first, { ...first, file: 'later.json' }, SAVED_RUNS[1] as typeof first];
    expect(buildRunMatrix(twice).runs.map(({ name }) => name)).toEqual([
      'http://north (north.json)',
      'http://north (later.json)',
      'http://south',
    ]);
  });
});
