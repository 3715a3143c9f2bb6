import { describe, expect, it } from 'vitest';
import {
  type CandidateQuestion,
  candidatesOf,
  summarised,
} from '../../../../suites/placement/model/candidates.ts';
import { SHARES } from '../../../../suites/placement/model/serving.ts';
import { inventory, provider } from './small-world.ts';

/** A tree of two, one provider by itself, and a pool that shares with the tree. */
const WORLD = [
  provider('host', { inventories: { CPU: inventory() }, traits: ['FAST'], aggregates: ['east', 'gold'] }),
  provider('card', { parent: 'host', inventories: { NIC: inventory(), CPU: inventory({ total: 2 }) } }),
  provider('flat', { inventories: { CPU: inventory(), NIC: inventory() }, aggregates: ['west'] }),
  provider('pool', { inventories: { DISK: inventory() }, traits: [SHARES], aggregates: ['east'] }),
];

const one = (group: CandidateQuestion['groups'][string]): CandidateQuestion => ({ groups: { '': group } });

/** Of what is asked: who serves together. */
const ROWS: [string, CandidateQuestion, offered: string[]][] = [
  ['one class', one({ resources: { CPU: 4 } }), ['host', 'flat']],
  ['a class that several of a tree have', one({ resources: { CPU: 1 } }), ['host', 'card', 'flat']],
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
    'an aggregate that the pool is no member of',
    one({ resources: { CPU: 4, DISK: 1 }, member_of: [{ not: false, anyOf: ['gold'] }] }),
    [],
  ],
  [
    'no member of an aggregate, nor of a tree whose root is one',
    one({ resources: { NIC: 1 }, member_of: [{ not: true, anyOf: ['gold'] }] }),
    ['flat'],
  ],
  [
    'a trait that one of those who serve together has',
    one({ resources: { CPU: 4, NIC: 1 }, required: [{ allOf: ['FAST'], noneOf: [] }] }),
    ['card + host'],
  ],
  [
    'a trait that none of them may have',
    one({ resources: { CPU: 4, NIC: 1 }, required: [{ allOf: [], noneOf: ['FAST'] }] }),
    ['flat'],
  ],
  [
    'two groups of one provider each',
    { groups: { 1: { resources: { CPU: 1 } }, 2: { resources: { NIC: 1 } } }, policy: 'none' },
    ['card', 'card + host', 'flat'],
  ],
  [
    'two groups that no provider serves both',
    { groups: { 1: { resources: { CPU: 1 } }, 2: { resources: { NIC: 1 } } }, policy: 'isolate' },
    ['card + host'],
  ],
  [
    'two groups that are too much together',
    { groups: { 1: { resources: { CPU: 5 } }, 2: { resources: { CPU: 4 } } }, policy: 'none' },
    [],
  ],
  [
    'a group whose aggregate must be its own',
    {
      groups: { 1: { resources: { NIC: 1 }, member_of: [{ not: false, anyOf: ['gold'] }] } },
    },
    [],
  ],
];

describe('the model of allocation candidates', () => {
  it.each(ROWS)('offers for %s who has it', (_words, question, offered) => {
    const found = candidatesOf(WORLD, question, true).map(({ taken }) => Object.keys(taken).join(' + '));
    expect(found.sort()).toEqual([...offered].sort());
  });

  it('offers no two of one tree before trees were known', () => {
    const found = candidatesOf(WORLD, one({ resources: { CPU: 4, NIC: 1 } }), false);
    expect(found.map(({ taken }) => Object.keys(taken))).toEqual([['flat']]);
  });

  it('adds up what groups take of one provider, and tells who serves which', () => {
    const groups = { 1: { resources: { CPU: 3 } }, 2: { resources: { CPU: 4 } } };
    const found = candidatesOf(WORLD, { groups, policy: 'none' }, true);
    expect(found).toContainEqual({ taken: { flat: { CPU: 7 } }, mappings: { 1: ['flat'], 2: ['flat'] } });
  });

  it.each([
    [true, ['host', 'card']],
    [false, ['host']],
  ])('tells of the trees of who serves, or of these alone', (trees, told) => {
    const question = one({ resources: { CPU: 4 }, required: [{ allOf: ['FAST'], noneOf: [] }] });
    expect(summarised(WORLD, candidatesOf(WORLD, question, trees), trees)).toEqual(told);
  });
});
