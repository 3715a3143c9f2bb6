/** The same as samples.test.ts, for every move. */
import { afterAll, expect, it } from 'vitest';
import { placement, SampleCalls } from './sample-calls.ts';
import { isWrong, listVerdicts, type SampleVerdict } from './sample-verdicts.ts';

const calls = new SampleCalls();
afterAll(() => calls.close());

it('holds for each sample call of Placement and each pair of its microversions', async () => {
  const { microversions } = placement;
  const wrong: string[] = [];
  let verdicts: SampleVerdict[] = [];
  for (const [index, from] of microversions.entries())
    for (const to of microversions.slice(index + 1)) {
      const own = await listVerdicts(calls, from, to);
      wrong.push(...own.filter(isWrong).map((each) => `${from} ${to} ${JSON.stringify(each)}`));
      verdicts = verdicts.concat(own);
    }
  expect(wrong).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'breaks').length).toBeGreaterThan(1800);
  expect(verdicts.length).toBeGreaterThan(24_000);
}, 3_600_000);
