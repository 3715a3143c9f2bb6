import { describe, expect, it } from 'vitest';
import {
  type CandidatesQuery,
  computeCandidates,
  listSummarisedProviders,
} from '../../../../suites/placement/model/candidates.ts';
import { SHARES } from '../../../../suites/placement/model/choices.ts';
import { inventory, provider } from './small-world.ts';

/** A tree of two, a single provider, and a pool that shares with the tree. */
const WORLD = [
  provider('host', { inventories: { CPU: inventory() }, traits: ['FAST'], aggregates: ['east', 'gold'] }),
  provider('card', { parent: 'host', inventories: { NIC: inventory(), CPU: inventory({ total: 2 }) } }),
  provider('flat', { inventories: { CPU: inventory(), NIC: inventory() }, aggregates: ['west'] }),
  provider('pool', { inventories: { DISK: inventory() }, traits: [SHARES], aggregates: ['east'] }),
];

const one = (group: CandidatesQuery['groups'][string]): CandidatesQuery => ({ groups: { '': group } });

/** By query: the expected candidates. */
const ROWS: [string, CandidatesQuery, offered: string[]][] = [
  ['one class', one({ resources: { CPU: 4 } }), ['host', 'flat']],
  ['a class that several providers of a tree have', one({ resources: { CPU: 1 } }), ['host', 'card', 'flat']],
  ['two classes', one({ resources: { CPU: 4, NIC: 1 } }), ['card + host', 'flat']],
  ['a shared class', one({ resources: { CPU: 4, DISK: 1 } }), ['host + pool']],
  ['a shared class alone', one({ resources: { DISK: 1 } }), ['pool']],
  ['a tree, which keeps the pool out', one({ resources: { CPU: 4, DISK: 1 }, in_tree: 'host' }), []],
  [
    'an aggregate of the root, which counts for its tree',
    one({ resources: { NIC: 1 }, member_of: [{ not: false, anyOf: ['gold'] }] }),
    ['card'],
  ],
  [
    'an aggregate without the pool',
    one({ resources: { CPU: 4, DISK: 1 }, member_of: [{ not: false, anyOf: ['gold'] }] }),
    [],
  ],
  [
    'no member of an aggregate, nor of a tree whose root is a member',
    one({ resources: { NIC: 1 }, member_of: [{ not: true, anyOf: ['gold'] }] }),
    ['flat'],
  ],
  [
    'a trait of one of several providers',
    one({ resources: { CPU: 4, NIC: 1 }, required: [{ allOf: ['FAST'], noneOf: [] }] }),
    ['card + host'],
  ],
  [
    'a forbidden trait',
    one({ resources: { CPU: 4, NIC: 1 }, required: [{ allOf: [], noneOf: ['FAST'] }] }),
    ['flat'],
  ],
  [
    'two groups of one provider each',
    { groups: { 1: { resources: { CPU: 1 } }, 2: { resources: { NIC: 1 } } }, policy: 'none' },
    ['card', 'card + host', 'flat'],
  ],
  [
    'two isolated groups',
    { groups: { 1: { resources: { CPU: 1 } }, 2: { resources: { NIC: 1 } } }, policy: 'isolate' },
    ['card + host'],
  ],
  [
    'two groups that exceed the capacity together',
    { groups: { 1: { resources: { CPU: 5 } }, 2: { resources: { CPU: 4 } } }, policy: 'none' },
    [],
  ],
  [
    'a group with its own member_of',
    {
      groups: { 1: { resources: { NIC: 1 }, member_of: [{ not: false, anyOf: ['gold'] }] } },
    },
    [],
  ],
];

describe('the model of allocation candidates', () => {
  it.each(ROWS)('offers the providers of %s', (_words, question, offered) => {
    const found = computeCandidates(WORLD, question, true).map(({ taken }) => Object.keys(taken).join(' + '));
    expect(found.sort()).toEqual([...offered].sort());
  });

  it('offers no two providers of one tree before 1.29', () => {
    const found = computeCandidates(WORLD, one({ resources: { CPU: 4, NIC: 1 } }), false);
    expect(found.map(({ taken }) => Object.keys(taken))).toEqual([['flat']]);
  });

  it('adds up the groups of one provider, and maps each group to its providers', () => {
    const groups = { 1: { resources: { CPU: 3 } }, 2: { resources: { CPU: 4 } } };
    const found = computeCandidates(WORLD, { groups, policy: 'none' }, true);
    expect(found).toContainEqual({ taken: { flat: { CPU: 7 } }, mappings: { 1: ['flat'], 2: ['flat'] } });
  });

  it.each([
    [true, ['host', 'card']],
    [false, ['host']],
  ])('summarises the whole trees, or only the providers of candidates', (trees, uuids) => {
    const question = one({ resources: { CPU: 4 }, required: [{ allOf: ['FAST'], noneOf: [] }] });
    expect(listSummarisedProviders(WORLD, computeCandidates(WORLD, question, trees), trees)).toEqual(uuids);
  });
});
