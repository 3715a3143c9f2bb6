import { describe, expect, it } from 'vitest';
import { traceProblems } from '../../../runner/migration/trace-problems.ts';

describe('since when a problem is there', () => {
  it.each<[string, { given: string[][]; want: string[] }]>([
    ['from the second version', { given: [[], ['a'], ['a']], want: ['a 1'] }],
    ['from the last version', { given: [[], [], ['a']], want: ['a 2'] }],
    ['again, after it was gone', { given: [[], ['a'], [], ['a']], want: ['a 3'] }],
    ['no longer', { given: [[], ['a'], []], want: [] }],
    ['from the start', { given: [['a'], ['a']], want: [] }],
    ['from the start, with a gap', { given: [['a'], [], ['a']], want: [] }],
    ['two problems of two versions', { given: [[], ['a'], ['a', 'b']], want: ['a 1', 'b 2'] }],
    ['a single version', { given: [['a']], want: [] }],
  ])('%s', (_name, { given, want }) => {
    const traced = traceProblems(given, (each) => each);
    expect(traced.map(({ problem, since }) => `${problem} ${since}`)).toEqual(want);
  });
});
