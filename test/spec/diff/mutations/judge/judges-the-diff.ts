/** The tests of the diff by mutants of the documents of one service. */
import { beforeAll, expect, it } from 'vitest';
import { FAMILIES } from '../families.ts';
import { type Score, scoreOf } from './score-of.ts';

/** Some versions, the first edits of each family, then a sample: `npm run mutations`, in the long tier, judges all of them. */
const ONE_VERSION_IN = 6;
const ALL_OF = 4;
const ONE_IN = 150;

const LONGEST_RUN_MILLIS = 300_000;

export function judgesTheDiff(service: string): void {
  let score: Score;
  beforeAll(() => {
    score = scoreOf(
      service,
      (index) => index < ALL_OF || index % ONE_IN === 0,
      (index) => index % ONE_VERSION_IN === 0,
    );
  }, LONGEST_RUN_MILLIS);

  it.each(FAMILIES.map(({ name }) => name))(
    '%s: what a client can see is reported, and nothing else',
    (name) => {
      const { judged, wrong } = score.families.get(name) ?? { judged: 0, wrong: [] };
      expect(wrong).toEqual([]);
      expect(judged).toBeGreaterThan(0);
    },
  );
}
