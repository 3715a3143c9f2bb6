/** The mechanical judge of the verdicts: each sample call of Placement's suite, asked again at a newer microversion. */
import { afterAll, describe, expect, it } from 'vitest';
import { migrateCalls } from '../../../runner/migration/migrate-calls.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { operationsAt, placement, SampleCalls } from './sample-calls.ts';
import { callOf, listLosses } from './sample-property.ts';

const calls = new SampleCalls();
afterAll(() => calls.close());

const { microversions } = placement;
const STEPS = microversions
  .slice(1)
  .map((to, index): [Microversion, Microversion] => [microversions[index] as Microversion, to]);
const PAIRS: [Microversion, Microversion][] = [['1.10', '1.39'], ['1.0', '1.39'], ['1.0', '1.10'], ...STEPS];

describe('the verdict about each sample call', () => {
  it.each(PAIRS)('holds on the reference, from %s to %s', async (from, to) => {
    const wrong: string[] = [];
    for (const operation of operationsAt(from)) {
      const before = await calls.send(operation, from, from);
      expect(before.response.status, `${operation} at ${from}`).toBeLessThan(300);
      const losses = listLosses(before, await calls.send(operation, from, to));
      const read = { kind: 'exchanges', calls: [callOf(before)], omitted: [] } as const;
      const [kind] =
        migrateCalls(read, { service: placement, from, to, name: 'samples' }).groups[0]?.kinds ?? [];
      const breaks = kind?.verdict === 'breaks';
      if (breaks !== losses.length > 0)
        wrong.push(
          `${operation}: ${kind?.verdict}, and the reference shows ${losses.join('; ') || 'no loss'} — ${JSON.stringify(kind?.effects)}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});
