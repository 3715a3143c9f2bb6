import { expect, it } from 'vitest';
import { FreeCapacityIndex } from '../../../../reference/placement/state/free-capacity-index.ts';

function indexOf(most: Record<string, number>): FreeCapacityIndex {
  const index = new FreeCapacityIndex();
  for (const [provider, amount] of Object.entries(most)) index.add('VCPU', provider, amount);
  return index;
}

const amounts = [1, 2, 3, 4, 7, 8, 9, 1023, 1024, 2 ** 31 - 1];
it.each(amounts)('every provider with capacity for %d is found', (amount) => {
  const index = indexOf({ exactly: amount, more: amount + 1, less: Math.floor(amount / 2) });
  const holders = [...index.holders('VCPU', amount)];
  expect(holders).toEqual(expect.arrayContaining(['exactly', 'more']));
  expect(holders).not.toContain('less');
  expect(index.count('VCPU', amount)).toBe(holders.length);
});

it('the most free capacity comes first', () => {
  expect([...indexOf({ small: 2, large: 4096, middle: 64 }).holders('VCPU', 1)]).toEqual([
    'large',
    'middle',
    'small',
  ]);
});

it('a provider without free capacity is not indexed', () => {
  expect(indexOf({ full: 0, over: -5 }).count('VCPU', 1)).toBe(0);
});

it('a removed provider is not found', () => {
  const index = indexOf({ a: 8, b: 8 });
  index.remove('VCPU', 'a', 8);
  expect([...index.holders('VCPU', 1)]).toEqual(['b']);
});

it('an amount beyond 31 bits finds the largest level', () => {
  expect(indexOf({ a: 2 ** 31 - 1 }).count('VCPU', 1e30)).toBe(1);
});
