import { describe, expect, it } from 'vitest';
import {
  filterProviders,
  type ProvidersQuery,
  providersQueryString,
} from '../../../../suites/placement/model/filters.ts';
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

/** The query, the providers that match, and the query string. */
const ROWS: [ProvidersQuery, left: string[], query: object][] = [
  [{}, ['root', 'child', 'other'], {}],
  [{ name: 'child' }, ['child'], { name: 'child' }],
  [{ uuid: 'unknown' }, [], { uuid: 'unknown' }],
  [{ in_tree: 'child' }, ['root', 'child'], { in_tree: 'child' }],
  [{ in_tree: 'unknown' }, [], { in_tree: 'unknown' }],
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

describe('the model of the provider filters', () => {
  it.each(ROWS)('%j returns %j', (question, left, query) => {
    expect(filterProviders(WORLD, question)).toEqual(left);
    expect(providersQueryString(question)).toEqual(query);
  });
});
