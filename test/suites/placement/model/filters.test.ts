import { describe, expect, it } from 'vitest';
import { type ProviderQuestion, providersLeft, queryOf } from '../../../../suites/placement/model/filters.ts';
import { inventory, provider } from './small-world.ts';

const WORLD = [
  provider('root', {
    inventories: { CPU: inventory() },
    traits: ['GOLD', 'FAST'],
    aggregates: ['east'],
    used: { CPU: 6 },
  }),
  provider('child', { parent: 'root', traits: ['GOLD'], aggregates: ['east', 'west'] }),
  provider('other', { inventories: { CPU: inventory() }, aggregates: ['west'] }),
];

/** Of what is asked: who is left, and how it is written. */
const ROWS: [ProviderQuestion, left: string[], query: object][] = [
  [{}, ['root', 'child', 'other'], {}],
  [{ name: 'child' }, ['child'], { name: 'child' }],
  [{ uuid: 'nobody' }, [], { uuid: 'nobody' }],
  [{ in_tree: 'child' }, ['root', 'child'], { in_tree: 'child' }],
  [{ in_tree: 'nobody' }, [], { in_tree: 'nobody' }],
  [{ resources: { CPU: 2 } }, ['root', 'other'], { resources: 'CPU:2' }],
  [{ resources: { CPU: 3 } }, ['other'], { resources: 'CPU:3' }],
  [{ resources: { CPU: 1, DISK: 1 } }, [], { resources: 'CPU:1,DISK:1' }],
  [{ member_of: [{ not: false, anyOf: ['east'] }] }, ['root', 'child'], { member_of: ['east'] }],
  [
    {
      member_of: [
        { not: false, anyOf: ['east', 'west'] },
        { not: true, anyOf: ['west', 'south'] },
      ],
    },
    ['root'],
    { member_of: ['in:east,west', '!in:west,south'] },
  ],
  [
    {
      member_of: [
        { not: false, anyOf: ['east'] },
        { not: false, anyOf: ['west'] },
      ],
    },
    ['child'],
    { member_of: ['east', 'west'] },
  ],
  [{ required: [{ allOf: ['GOLD'], noneOf: ['FAST'] }] }, ['child'], { required: ['GOLD,!FAST'] }],
  [{ required: [{ allOf: ['GOLD', 'FAST'], noneOf: [] }] }, ['root'], { required: ['GOLD,FAST'] }],
  [
    { required: [{ anyOf: ['FAST', 'SLOW'] }, { anyOf: ['GOLD'] }] },
    ['root'],
    { required: ['in:FAST,SLOW', 'in:GOLD'] },
  ],
  [{ resources: { CPU: 1 }, in_tree: 'root' }, ['root'], { resources: 'CPU:1', in_tree: 'root' }],
];

describe('the model of the filters of providers', () => {
  it.each(ROWS)('%j leaves %j', (question, left, query) => {
    expect(providersLeft(WORLD, question)).toEqual(left);
    expect(queryOf(question)).toEqual(query);
  });
});
