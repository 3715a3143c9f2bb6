import { expect, it } from 'vitest';
import { newInventory } from '../../../../reference/placement/state/new-inventory.ts';
import { keyOf } from '../../../../reference/placement/state/records.ts';
import { PlacementState } from '../../../../reference/placement/state/state.ts';

const provider = (uuid: string, total: number) => ({
  key: keyOf.provider(uuid),
  value: {
    ...{
      uuid,
      name: uuid,
      generation: 0,
      parent: null,
      traits: [],
      aggregates: [],
      created: 0,
      updated: null,
    },
    inventories: { VCPU: newInventory({ total }, new Date(0)) },
  },
});

const consumer = (uuid: string, of: string, amount: number) => ({
  key: keyOf.consumer(uuid),
  value: {
    ...{ uuid, generation: 1, project: 'p', user: 'u', type: null, allocated: 0 },
    allocations: [{ provider: of, resources: { VCPU: amount } }],
  },
});

function stateOf(...put: { key: string; value: unknown }[]): PlacementState {
  const state = new PlacementState();
  state.apply({ revision: 1, put, delete: [] });
  return state;
}

const holders = (state: PlacementState, amount: number) => [...state.freeCapacity.holders('VCPU', amount)];

it('follows claims and releases between two reads', () => {
  const state = stateOf(provider('a', 8), provider('b', 8));
  expect(holders(state, 8)).toEqual(['a', 'b']);
  state.apply({ revision: 2, put: [consumer('one', 'a', 7), consumer('two', 'b', 8)], delete: [] });
  expect(holders(state, 1)).toEqual(['a']);
  state.apply({ revision: 3, put: [], delete: [keyOf.consumer('two')] });
  state.apply({ revision: 4, put: [], delete: [keyOf.consumer('one')] });
  expect(holders(state, 8)).toEqual(['b', 'a']);
});

it('follows inventories, and providers that go and come back', () => {
  const state = stateOf(provider('a', 8), consumer('one', 'a', 1));
  expect(holders(state, 4)).toEqual(['a']);
  state.apply({ revision: 2, put: [provider('a', 4)], delete: [] });
  expect(holders(state, 4)).toEqual([]);
  state.apply({ revision: 3, put: [], delete: [keyOf.consumer('one')] });
  state.apply({ revision: 4, put: [], delete: [keyOf.provider('a')] });
  expect(holders(state, 1)).toEqual([]);
  state.apply({ revision: 5, put: [provider('a', 2)], delete: [] });
  expect(holders(state, 2)).toEqual(['a']);
});

it('has nothing of what was supposed and taken back', () => {
  const state = stateOf(provider('a', 8));
  const takeBack = state.suppose({ expect: [], put: [consumer('one', 'a', 8)], delete: [] });
  expect(holders(state, 1)).toEqual([]);
  takeBack();
  expect(holders(state, 8)).toEqual(['a']);
});

it('yields the provider that changed last as the last one of its level', () => {
  const state = stateOf(provider('a', 12), provider('b', 12), provider('c', 12));
  expect(holders(state, 8)).toEqual(['a', 'b', 'c']);
  const claims = [consumer('one', 'b', 1), consumer('two', 'a', 1), consumer('three', 'b', 1)];
  for (const [index, put] of claims.entries()) state.apply({ revision: 2 + index, put: [put], delete: [] });
  expect(holders(state, 8)).toEqual(['c', 'a', 'b']);
});
