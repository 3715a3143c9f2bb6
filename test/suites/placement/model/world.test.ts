import { describe, expect, it } from 'vitest';
import { hasRoom, rootOf, treeOf } from '../../../../suites/placement/model/world.ts';
import { inventory, provider } from './small-world.ts';

describe('a provider of the model', () => {
  it.each<[string, object, number, number, boolean]>([
    ['all of it', {}, 0, 8, true],
    ['more than all', {}, 0, 9, false],
    ['what is left', {}, 3, 5, true],
    ['more than is left', {}, 3, 6, false],
    ['what is not reserved', { reserved: 2 }, 0, 6, true],
    ['what is reserved', { reserved: 2 }, 0, 7, false],
    ['by the ratio', { allocation_ratio: 1.5 }, 0, 12, true],
    ['beyond the ratio', { allocation_ratio: 1.5 }, 0, 13, false],
    ['a part that is no whole unit', { total: 5, allocation_ratio: 1.5 }, 0, 8, false],
    ['the least', { min_unit: 2 }, 0, 2, true],
    ['less than the least', { min_unit: 2 }, 0, 1, false],
    ['the most', { max_unit: 4 }, 0, 4, true],
    ['more than the most', { max_unit: 4 }, 0, 5, false],
    ['a multiple of the step', { step_size: 3 }, 0, 6, true],
    ['between two steps', { step_size: 3 }, 0, 4, false],
  ])('serves %s, or not', (_words, limits, used, amount, serves) => {
    const one = provider('one', { inventories: { CPU: inventory(limits) }, used: { CPU: used } });
    expect(hasRoom(one, 'CPU', amount)).toBe(serves);
  });

  it('serves nothing of a class that it does not have', () => {
    expect(hasRoom(provider('one'), 'CPU', 1)).toBe(false);
  });

  it('is of the tree of its root', () => {
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
