import { describe, expect, it } from 'vitest';
import { ConcurrencyLevel } from '../../../runner/run/concurrency-level.ts';

/** A window of 200 calls: the milliseconds that each takes, and those in which all are done. */
interface CallsRow {
  took: number;
  within: number;
  /** Calls that a gateway refused. */
  refused?: number;
}

function levelAfter(rows: readonly CallsRow[], fixed?: number): ConcurrencyLevel {
  const level = new ConcurrencyLevel(fixed);
  let [now, repeated] = [0, 0];
  for (const { took, within, refused = 0 } of rows) {
    for (let call = 0; call < 200; call += 1) {
      if (call === 199) [now, repeated] = [now + within, repeated + refused];
      level.observe(took, { now, repeated });
    }
  }
  return level;
}

const usual = { took: 5, within: 1000 };

describe('the number of cases at once', () => {
  it.each<[string, CallsRow[], number]>([
    ['begins with four', [], 4],
    ['rises while calls a second rise', [usual, { took: 5, within: 800 }, { took: 5, within: 600 }], 7],
    ['stays where one more gains nothing', [usual, usual, usual, usual], 5],
    [
      'stays within its bounds',
      Array.from({ length: 12 }, (_none, index) => ({ took: 5, within: 1000 * 0.8 ** index })),
      8,
    ],
    ['halves where latency rises', [usual, { took: 20, within: 900 }], 2],
    ['halves where a gateway refuses calls', [usual, { ...usual, refused: 1 }], 2],
    ['falls to one', [usual, ...Array.from({ length: 3 }, () => ({ ...usual, refused: 1 }))], 1],
  ])('%s', (_title, rows, want) => {
    expect(levelAfter(rows).cases).toBe(want);
  });

  it('stays where the user chose it', () => {
    expect(levelAfter([usual, { ...usual, refused: 5 }], 3).cases).toBe(3);
  });

  it.each([
    ['is one while a case runs alone', undefined, [], 1],
    ['stays one where the case passes alone', undefined, [false], 1],
    ['is as before where the case fails alone', undefined, [true], 4],
    ['stays one where one of two passes alone', undefined, [true, false], 1],
    ['is as before where the user chose it', 3, [false], 3],
  ] as const)('%s', (_title, fixed, failures, want) => {
    const level = new ConcurrencyLevel(fixed);
    level.drain();
    for (const [index, failed] of failures.entries()) level.endAlone(failed, index === failures.length - 1);
    expect(level.cases).toBe(want);
  });
});
