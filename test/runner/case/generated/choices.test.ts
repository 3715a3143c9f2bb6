import { describe, expect, it } from 'vitest';
import { Choices } from '../../../../runner/case/generated/choices.ts';

const many = <T>(choose: () => T): T[] => Array.from({ length: 2000 }, choose);

describe('choices', () => {
  it('are the same for the same seed and number, and others for another one', () => {
    const drawn = (...parts: (string | number)[]) => {
      const choose = new Choices(...parts);
      return many(() => choose.integer(0, 999)).join();
    };
    expect(drawn('seed', 1)).toBe(drawn('seed', 1));
    expect(new Set([drawn('seed', 1), drawn('seed', 2), drawn('other', 1)]).size).toBe(3);
  });

  it('reach both bounds and nothing beyond', () => {
    const choose = new Choices('bounds');
    expect(new Set(many(() => choose.integer(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
  });

  it('come as often as they should', () => {
    const choose = new Choices('shares');
    const share = many(() => choose.chance(0.3)).filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.26);
    expect(share).toBeLessThan(0.34);
    const weights: [number, string][] = Object.entries({ a: 9, b: 1, c: 0 }).map(([item, weight]) => [
      weight,
      item,
    ]);
    const heavy = many(() => choose.weighted(weights));
    expect(heavy.filter((item) => item === 'a').length / 2000).toBeGreaterThan(0.85);
    expect(heavy).toContain('b');
    expect(heavy).not.toContain('c');
  });

  it('are distinct where some of a list are wanted, and no more than there are', () => {
    const choose = new Choices('some');
    for (const some of many(() => choose.some([1, 2, 3], 2, 5))) {
      expect(new Set(some).size).toBe(some.length);
      expect(some.length).toBeGreaterThanOrEqual(2);
    }
    expect(choose.some([], 1, 2)).toEqual([]);
  });

  it('are impossible where there is nothing', () => {
    expect(() => new Choices('none').pick([])).toThrow(RangeError);
  });
});
