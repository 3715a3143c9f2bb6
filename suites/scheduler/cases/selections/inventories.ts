/** How much of an inventory can be selected: Placement's rules apply. */

import type { PlacementInventories } from '../../companion-placement.ts';
import { facts } from '../../facts.ts';

const { fact, cases } = facts('inventories');

export { cases };

interface Row {
  id: string;
  title: string;
  inventory: PlacementInventories[string];
  /** Amounts for which there is no valid host while nothing is used. */
  rejected: readonly number[];
  /** An amount that is selected. */
  selected: number;
}

const ROWS: readonly Row[] = [
  {
    id: 'reserved-is-kept',
    title: 'reserved amounts are not selected',
    inventory: { total: 4, reserved: 3 },
    rejected: [2],
    selected: 1,
  },
  {
    id: 'ratio-multiplies',
    title: 'the capacity of a host is (total - reserved) times allocation_ratio',
    inventory: { total: 4, reserved: 1, allocation_ratio: 1.5 },
    rejected: [5],
    selected: 4,
  },
  {
    id: 'ratio-below-one',
    title: 'an allocation ratio below one reduces the capacity of a host',
    inventory: { total: 4, allocation_ratio: 0.5 },
    rejected: [3],
    selected: 2,
  },
  {
    id: 'min-unit',
    title: 'no amount below min_unit is selected',
    inventory: { total: 4, min_unit: 2 },
    rejected: [1],
    selected: 2,
  },
  {
    id: 'max-unit',
    title: 'no amount above max_unit is selected for one consumer',
    inventory: { total: 4, max_unit: 2 },
    rejected: [3, 4],
    selected: 2,
  },
  {
    id: 'step-size',
    title: 'only multiples of step_size are selected',
    inventory: { total: 9, step_size: 3 },
    rejected: [1, 2, 4],
    selected: 6,
  },
];

for (const { id, title, inventory, rejected, selected } of ROWS) {
  fact(id, title, { since: '1.0', clause: 'values' }, async (cloud) => {
    const resourceClass = await cloud.resourceClass();
    const host = await cloud.host({ inventories: { [resourceClass]: inventory } });
    for (const amount of rejected) await cloud.expectNoValidHost({ resources: { [resourceClass]: amount } });
    await cloud.select({ resources: { [resourceClass]: selected } });
    cloud.same(await cloud.placement.usageOf(host), selected, '');
  });
}
