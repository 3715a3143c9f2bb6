/** The same as samples.test.ts, for every move, or a part of them: MOVES=2/4. */
import { afterAll, expect, it } from 'vitest';
import { parseShard } from '../../../runner/plan/shard.ts';
import { placement, SampleCalls } from './sample-calls.ts';
import { isWrong, listVerdicts, type SampleVerdict } from './sample-verdicts.ts';

const { MOVES = '1/1' } = process.env;
const shard = parseShard(MOVES);
if (shard === undefined) throw new Error(`MOVES=${MOVES} is not K/N`);
const { part, of } = shard;
const calls = new SampleCalls();
afterAll(() => calls.close());

it('holds for each sample call of Placement and each pair of its microversions', async () => {
  const { microversions } = placement;
  const pairs = microversions.flatMap((from, index) =>
    microversions.slice(index + 1).map((to) => [from, to] as const),
  );
  const chosen = pairs.filter((_, index) => index % of === part - 1);
  const wrong: string[] = [];
  let verdicts: SampleVerdict[] = [];
  for (const [from, to] of chosen) {
    const own = await listVerdicts(calls, from, to);
    wrong.push(...own.filter(isWrong).map((each) => `${from} ${to} ${JSON.stringify(each)}`));
    verdicts = verdicts.concat(own);
  }
  expect(wrong).toEqual([]);
  // All 780 pairs have 24,075 verdicts, of which 1,853 break.
  expect(verdicts.filter(({ verdict }) => verdict === 'breaks').length / chosen.length).toBeGreaterThan(1.8);
  expect(verdicts.length / chosen.length).toBeGreaterThan(25);
}, 3_600_000);
