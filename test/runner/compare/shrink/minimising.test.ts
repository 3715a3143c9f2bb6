import { describe, expect, it } from 'vitest';
import { minimise } from '../../../../runner/compare/shrink/minimising.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

/** Shows where all of these are there; counts what was tried. */
function needing(needed: readonly number[], most = Number.POSITIVE_INFINITY) {
  let tried = 0;
  return {
    get tried() {
      return tried;
    },
    async shows(part: readonly number[]) {
      tried += 1;
      return needed.every((one) => part.includes(one));
    },
    isEnded: () => tried >= most,
  };
}

describe('the smallest part of a list', () => {
  it.each<[string, number[]]>([
    ['is nothing where nothing is needed', []],
    ['is the one that is needed', [57]],
    ['is those that are needed, in their order', [3, 4, 50, 99]],
    ['is all where all are needed', hundred],
  ])('%s', async (_name, needed) => {
    expect(await minimise(hundred, needing(needed))).toEqual(needed);
  });

  it('needs few tries where few are needed', async () => {
    const trial = needing([20, 80]);
    await minimise(hundred, trial);
    expect(trial.tried).toBeLessThan(50);
  });

  it('has what matters only together with something else', async () => {
    const trial = { shows: async (part: readonly number[]) => part.length % 2 === 0, isEnded: () => false };
    expect(await minimise([1, 2, 3, 4, 5, 6], trial)).toEqual([]);
  });

  it('is as small as it was when the trial ended', async () => {
    const trial = needing([57], 3);
    const left = await minimise(hundred, trial);
    expect(left).toContain(57);
    expect(left.length).toBeGreaterThan(1);
    expect(trial.tried).toBe(3);
  });
});
