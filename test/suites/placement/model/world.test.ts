import { describe, expect, it } from 'vitest';
import { hasCapacity, rootOf, treeOf } from '../../../../suites/placement/model/world.ts';
import { inventory, provider } from './small-world.ts';

describe('a provider of the model', () => {
  it.each<[string, object, number, number, boolean]>([
    ['the total', {}, 0, 8, true],
    ['more than the total', {}, 0, 9, false],
    ['the remaining capacity', {}, 3, 5, true],
    ['more than the remaining capacity', {}, 3, 6, false],
    ['total minus reserved', { reserved: 2 }, 0, 6, true],
    ['the reserved part', { reserved: 2 }, 0, 7, false],
    ['total times ratio', { allocation_ratio: 1.5 }, 0, 12, true],
    ['beyond the ratio', { allocation_ratio: 1.5 }, 0, 13, false],
    ['a fractional capacity', { total: 5, allocation_ratio: 1.5 }, 0, 8, false],
    ['min_unit', { min_unit: 2 }, 0, 2, true],
    ['less than min_unit', { min_unit: 2 }, 0, 1, false],
    ['max_unit', { max_unit: 4 }, 0, 4, true],
    ['more than max_unit', { max_unit: 4 }, 0, 5, false],
    ['a multiple of step_size', { step_size: 3 }, 0, 6, true],
    ['an amount between two steps', { step_size: 3 }, 0, 4, false],
  ])('permits or refuses %s', (_words, limits, used, amount, serves) => {
    const one = provider('one', { inventories: { CPU: inventory(limits) }, used: { CPU: used } });
    expect(hasCapacity(one, 'CPU', amount)).toBe(serves);
  });

  it('has no capacity of a class without an inventory', () => {
    expect(hasCapacity(provider('one'), 'CPU', 1)).toBe(false);
  });

  it('is in the tree of its root', () => {
    const [root, child, leaf] = [
      provider('root'),
      provider('child', { parent: 'root' }),
      provider('leaf', { parent: 'child' }),
    ];
    const world = [root, provider('other'), child, leaf];
    expect(world.map((one) => rootOf(world, one))).toEqual(['root', 'other', 'root', 'root']);
    expect(treeOf(world, leaf)).toEqual([root, child, leaf]);
  });
});
