/** Tests the diff with mutants of the documents of one service. */
import { beforeAll, expect, it } from 'vitest';
import { FAMILIES } from '../families.ts';
import { type Score, scoreOf } from './score-of.ts';

/** Of each family the first ones, and then one in so many: `npm run mutations` judges all. */
const ALL_OF = 150;
const ONE_IN = 7;

const LONGEST_RUN_MILLIS = 300_000;

export function judgesTheDiff(service: string): void {
  let score: Score;
  beforeAll(() => {
    score = scoreOf(service, (index) => index < ALL_OF || index % ONE_IN === 0);
  }, LONGEST_RUN_MILLIS);

  it.each(FAMILIES.map(({ name }) => name))('%s: the diff reports exactly what a client can see', (name) => {
    const { judged, wrong } = score.families.get(name) ?? { judged: 0, wrong: [] };
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });
}
