/** How much of an inventory a host can give: the rules of Placement hold for selections too. */
import { facts } from '../../facts.ts';
import type { PlacementInventories } from '../../placement-beside.ts';

const { fact, cases } = facts('inventories');

export { cases };

interface Row {
  id: string;
  title: string;
  inventory: PlacementInventories[string];
  /** Amounts that no host can give while nothing is taken. */
  refused: readonly number[];
  /** One that it can. */
  given: number;
}

const ROWS: readonly Row[] = [
  {
    id: 'reserved-is-kept',
    title: 'what is reserved of a host is not given',
    inventory: { total: 4, reserved: 3 },
    refused: [2],
    given: 1,
  },
  {
    id: 'ratio-multiplies',
    title: 'a host gives what it has times its allocation ratio, less what is reserved before',
    inventory: { total: 4, reserved: 1, allocation_ratio: 1.5 },
    refused: [5],
    given: 4,
  },
  {
    id: 'ratio-below-one',
    title: 'an allocation ratio below one leaves some of a host',
    inventory: { total: 4, allocation_ratio: 0.5 },
    refused: [3],
    given: 2,
  },
  {
    id: 'min-unit',
    title: 'no less than the least unit is given',
    inventory: { total: 4, min_unit: 2 },
    refused: [1],
    given: 2,
  },
  {
    id: 'max-unit',
    title: 'no more than the largest unit is given to one consumer',
    inventory: { total: 4, max_unit: 2 },
    refused: [3, 4],
    given: 2,
  },
  {
    id: 'step-size',
    title: 'only whole steps are given',
    inventory: { total: 9, step_size: 3 },
    refused: [1, 2, 4],
    given: 6,
  },
];

for (const { id, title, inventory, refused, given } of ROWS) {
  fact(id, title, { since: '1.0', clause: 'values' }, async (cloud) => {
    const thing = await cloud.thing();
    const host = await cloud.host({ inventories: { [thing]: inventory } });
    for (const amount of refused) await cloud.findsNone({ resources: { [thing]: amount } });
    await cloud.selects({ resources: { [thing]: given } });
    cloud.same(await cloud.placement.used(host), given, '');
  });
}
