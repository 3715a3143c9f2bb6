import { describe, expect, it } from 'vitest';
import { estimateSecondsLeft } from '../../../runner/report/run-outlook.ts';

describe('the seconds until the end of a run', () => {
  it.each<[string, [number | undefined, number, number], number | null]>([
    ['are unknown before 200 calls', [1000, 199, 10_000], null],
    ['are unknown where no number of calls is expected', [undefined, 500, 10_000], null],
    ['are those of the other calls at the pace so far', [1000, 250, 10_000], 30],
    ['are none where more calls were sent than expected', [1000, 1100, 10_000], 0],
  ])('%s', (_title, [calls, sent, elapsed], want) => {
    expect(estimateSecondsLeft(calls, sent, elapsed)).toBe(want);
  });
});
