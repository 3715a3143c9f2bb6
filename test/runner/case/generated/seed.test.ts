import { describe, expect, it } from 'vitest';
import { Seed } from '../../../../runner/case/generated/seed.ts';

describe('a seed', () => {
  it('gives the same values again', () => {
    const choices = (seed: Seed) => [seed.uuid(), seed.hex(8), seed.uuid()];
    expect(choices(new Seed('run', 'case', '1.4'))).toEqual(choices(new Seed('run', 'case', '1.4')));
  });

  it('gives other values to other cases and microversions', () => {
    const uuids = [
      new Seed('run', 'a', '1.4'),
      new Seed('run', 'b', '1.4'),
      new Seed('run', 'a', '1.5'),
      new Seed('next', 'a', '1.4'),
    ];
    expect(new Set(uuids.map((seed) => seed.uuid())).size).toBe(4);
  });

  it('gives UUIDs of version 4', () => {
    const seed = new Seed('run');
    for (let count = 0; count < 50; count += 1) {
      expect(seed.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
