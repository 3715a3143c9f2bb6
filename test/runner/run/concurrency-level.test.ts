import { describe, expect, it } from 'vitest';
import { type AloneOutcome, ConcurrencyLevel } from '../../../runner/run/concurrency-level.ts';

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
      level.observe('read', took, { now, repeated });
    }
  }
  return level;
}

const usual = { took: 5, within: 1000 };
const slow = { took: 20, within: 1000 };

describe('the number of cases at once', () => {
  it.each<[string, CallsRow[], number]>([
    ['begins with four', [], 4],
    ['rises while calls a second rise', [usual, { took: 5, within: 800 }, { took: 5, within: 600 }], 7],
    ['goes back where one more gains nothing', [usual, usual, usual, usual], 4],
    ['tries one more again later', Array.from({ length: 8 }, () => usual), 5],
    [
      'stays within its bounds',
      Array.from({ length: 12 }, (_none, index) => ({ took: 5, within: 1000 * 0.8 ** index })),
      8,
    ],
    ['halves where latency rises for long', [usual, slow, slow], 2],
    ['does not halve for one slow window', [usual, slow, usual], 4],
    [
      'takes a latency that stays for the usual one',
      [usual, slow, slow, ...Array.from({ length: 24 }, () => slow)],
      2,
    ],
    ['halves where a gateway refuses calls', [usual, { ...usual, refused: 1 }], 2],
    ['falls to one', [usual, ...Array.from({ length: 3 }, () => ({ ...usual, refused: 1 }))], 1],
  ])('%s', (_title, rows, want) => {
    expect(levelAfter(rows).cases).toBe(want);
  });

  it('stays where calls that always take long follow others', () => {
    const level = new ConcurrencyLevel();
    let now = 0;
    for (const [kind, took] of [
      ['read', 5],
      ['create', 500],
      ['read', 5],
      ['create', 500],
      ['create', 500],
    ] as const)
      for (let call = 0; call < 200; call += 1) {
        now += took / 4;
        level.observe(kind, took, { now, repeated: 0 });
      }
    expect(level.cases).toBe(4);
  });

  it('stays where the user chose it', () => {
    expect(levelAfter([usual, { ...usual, refused: 5 }], 3).cases).toBe(3);
  });

  it.each<[string, number | undefined, AloneOutcome[], number]>([
    ['is one while a case runs alone', undefined, [], 1],
    ['is half of it where the case passes alone after a 500', undefined, ['passed-after-error'], 2],
    ['is half of it where one of two passes so', undefined, ['failed', 'passed-after-error'], 2],
    [
      'is halved once for cases that failed together',
      undefined,
      ['passed-after-error', 'passed-after-error'],
      2,
    ],
    ['is as before where the case fails alone', undefined, ['failed'], 4],
    ['is as before for two violations that do not come alone', undefined, ['passed', 'passed'], 4],
    ['is half of it for three', undefined, ['passed', 'passed', 'passed'], 2],
    ['is as before where the user chose it', 3, ['passed-after-error'], 3],
  ])('%s', (_title, fixed, outcomes, want) => {
    const level = new ConcurrencyLevel(fixed);
    level.drain();
    for (const [index, outcome] of outcomes.entries()) level.endAlone(outcome, index === outcomes.length - 1);
    expect(level.cases).toBe(want);
  });

  it('stays halved, and falls to one for a target that fails again', () => {
    const level = new ConcurrencyLevel();
    const observe = () => {
      for (let call = 0; call < 4000; call += 1)
        level.observe('read', 5, { now: call * 1.0001 ** -call, repeated: 0 });
    };
    for (const want of [2, 1, 1]) {
      level.drain();
      level.endAlone('passed-after-error', true);
      observe();
      expect(level.cases).toBe(want);
    }
  });
});
