import { describe, expect, it } from 'vitest';
import { selectCases } from '../../../runner/plan/select-cases.ts';
import { isInShard, parseShard } from '../../../runner/plan/shard.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';

describe('a shard', () => {
  it.each([
    ['1/1', { part: 1, of: 1 }],
    ['2/3', { part: 2, of: 3 }],
    ['4/3', undefined],
    ['0/3', undefined],
    ['1/0', undefined],
    ['1', undefined],
    ['1/3/5', undefined],
  ])('is read from %s', (text, want) => {
    expect(parseShard(text)).toEqual(want);
  });

  it('puts every case into exactly one part, and some into each', () => {
    const service = loadService('placement');
    const all = selectCases(placement, service).map(({ id }) => id);
    const parts = [1, 2, 3].map((part) => selectCases(placement, service, { shard: { part, of: 3 } }));
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...all].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(all.length / 4);
  });

  it('depends on the id alone', () => {
    expect(isInShard({ part: 1, of: 2 }, 'placement.traits.a')).toBe(
      isInShard({ part: 1, of: 2 }, 'placement.traits.a'),
    );
  });
});
