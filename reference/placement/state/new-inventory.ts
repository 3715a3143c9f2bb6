/** Makes inventory records from the amounts in a request. */
import type { InventoryAmounts } from '../../inventory-capacity.ts';
import type { Inventory, Provider } from './records.ts';

/** An inventory in a request: its total, and the amounts that differ from their defaults. */
export type InventoryBody = Pick<InventoryAmounts, 'total'> & Partial<InventoryAmounts>;

/** All inventories of a provider after a request, by resource class. An inventory that stays keeps its `created`. */
export function newInventories(
  { inventories: before }: Provider,
  bodies: Readonly<Record<string, InventoryBody>>,
  now: Date,
): Record<string, Inventory> {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]) => [name, newInventory(body, now, before[name])]),
  );
}

/** @param before the inventory that this one replaces */
export function newInventory(body: InventoryBody, now: Date, before?: Inventory): Inventory {
  return {
    total: body.total,
    reserved: body.reserved ?? 0,
    min_unit: body.min_unit ?? 1,
    max_unit: body.max_unit ?? MAX_INTEGER,
    step_size: body.step_size ?? 1,
    allocation_ratio: body.allocation_ratio ?? 1,
    created: before?.created ?? now.getTime(),
    updated: before ? now.getTime() : null,
  };
}

/** The largest integer of Placement's database. */
const MAX_INTEGER = 2 ** 31 - 1;
