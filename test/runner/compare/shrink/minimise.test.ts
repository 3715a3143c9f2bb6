import { describe, expect, it } from 'vitest';
import { minimise } from '../../../../runner/compare/shrink/minimise.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

/** A trial that reproduces with all of these items, and counts the attempts. */
function createTrial(needed: readonly number[], maxAttempts = Number.POSITIVE_INFINITY) {
  let attempts = 0;
  return {
    get attempts() {
      return attempts;
    },
    async reproduces(part: readonly number[]) {
      attempts += 1;
      return needed.every((one) => part.includes(one));
    },
    hasEnded: () => attempts >= maxAttempts,
  };
}

describe('the minimised list', () => {
  it.each<[string, number[]]>([
    ['is empty where no item is needed', []],
    ['is the one needed item', [57]],
    ['has the needed items in their order', [3, 4, 50, 99]],
    ['has all items where all are needed', hundred],
  ])('%s', async (_name, needed) => {
    expect(await minimise(hundred, createTrial(needed))).toEqual(needed);
  });

  it('takes few attempts where few items are needed', async () => {
    const trial = createTrial([20, 80]);
    await minimise(hundred, trial);
    expect(trial.attempts).toBeLessThan(50);
  });

  it('leaves out items that only matter in pairs', async () => {
    const trial = {
      reproduces: async (part: readonly number[]) => part.length % 2 === 0,
      hasEnded: () => false,
    };
    expect(await minimise([1, 2, 3, 4, 5, 6], trial)).toEqual([]);
  });

  it('is the smallest part so far when the trial ends early', async () => {
    const trial = createTrial([57], 3);
    const left = await minimise(hundred, trial);
    expect(left).toContain(57);
    expect(left.length).toBeGreaterThan(1);
    expect(trial.attempts).toBe(3);
  });
});
