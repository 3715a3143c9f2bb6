import { expect, it } from 'vitest';
import { Trees } from '../../../../reference/placement/state/trees.ts';

/** The tree a > b > c, and the single provider d. */
function family(order: readonly string[] = ['a', 'b', 'c', 'd']): Trees {
  const parents: Record<string, string | null> = { a: null, b: 'a', c: 'b', d: null };
  const trees = new Trees();
  for (const uuid of order) trees.put(uuid, parents[uuid] as string | null);
  return trees;
}

const orders = [
  ['a', 'b', 'c', 'd'],
  ['c', 'b', 'a', 'd'],
  ['b', 'd', 'c', 'a'],
];
it.each(orders)('the order %s, %s, %s, %s gives the same trees', (...order) => {
  const trees = family(order);
  expect(['a', 'b', 'c', 'd'].map((uuid) => trees.rootOf(uuid))).toEqual(['a', 'a', 'a', 'd']);
  expect([...trees.membersOf('a')].sort()).toEqual(['a', 'b', 'c']);
  expect([...trees.membersOf('d')]).toEqual(['d']);
  expect(trees.ancestryOf('c')).toEqual(['c', 'b', 'a']);
});

it('a provider moves with its descendants', () => {
  const trees = family();
  trees.put('b', 'd');
  expect([...trees.membersOf('d')].sort()).toEqual(['b', 'c', 'd']);
  expect([...trees.membersOf('a')]).toEqual(['a']);
  expect(trees.hasChildren('a')).toBe(false);
  trees.put('b', null);
  expect([...trees.membersOf('b')].sort()).toEqual(['b', 'c']);
  expect([...trees.membersOf('d')]).toEqual(['d']);
});

it('a removed provider leaves nothing behind', () => {
  const trees = family();
  trees.remove('c');
  expect([...trees.membersOf('a')].sort()).toEqual(['a', 'b']);
  expect(trees.hasChildren('b')).toBe(false);
  trees.remove('b');
  expect(trees.hasNestedProviders).toBe(false);
});
