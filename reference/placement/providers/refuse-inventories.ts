/** Refusals of changes to the inventories of a provider. */
import type { Refusal } from '../../handler-result.ts';
import { capacityOf } from '../../inventory-capacity.ts';
import type { PlacementBehaviours } from '../behaviours.ts';
import { badRequest, CODES, conflict } from '../refusals.ts';
import type { Inventory, Provider } from '../state/records.ts';
import { STANDARD_RESOURCE_CLASSES } from '../state/standard-names.ts';
import type { UsageLookup } from '../state/usage-totals.ts';

/** Refuses to remove inventories that are in use. @param used looks up the usage of a provider */
export function refuseInUse(
  { uuid, inventories: before }: Provider,
  after: Provider['inventories'],
  used: UsageLookup,
): Refusal | undefined {
  const inUse = Object.keys(before).filter((name) => !after[name] && used(uuid, name) > 0);
  if (inUse.length === 0) return undefined;
  const names = inUse.toSorted((a, b) => creationRank(a) - creationRank(b)).join(', ');
  return conflict(
    `update conflict: Inventory for '${names}' on resource provider '${uuid}' in use.`,
    CODES.inventoryInUse,
  );
}

/** Refuses inventories whose `reserved` leaves no capacity. */
export function refuseReserved(
  { reservedMayEqualTotal }: PlacementBehaviours,
  verb: 'create' | 'update',
  { uuid }: Provider,
  inventories: Readonly<Record<string, Inventory>>,
): Refusal | undefined {
  const least = reservedMayEqualTotal ? 0 : 1;
  for (const [name, inventory] of Object.entries(inventories)) {
    if (Math.trunc(capacityOf(inventory)) >= least) continue;
    const relation = least === 0 ? 'greater than' : 'greater than or equal to';
    return badRequest(
      `Unable to ${verb} inventory for resource provider ${uuid}: the reserved amount of ${name} is ${relation} total.`,
    );
  }
  return undefined;
}

/** Placement lists classes in the order of their creation, the standard ones first. */
function creationRank(resourceClass: string): number {
  const rank = [...STANDARD_RESOURCE_CLASSES].indexOf(resourceClass);
  return rank < 0 ? STANDARD_RESOURCE_CLASSES.size : rank;
}
