/** `/resource_providers/{uuid}/inventories` and `…/{resource_class}`. */
import type { HandlerInput, HandlerResult, Refusal } from '../http/handler.ts';
import { capacityOf } from '../inventory-capacity.ts';
import type { Decision } from '../store/decision.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import {
  badRequest,
  CODES,
  concurrentUpdate,
  conflict,
  notFound,
  type ProviderPath,
  providerIn,
  staleGeneration,
  unknownClass,
} from './refusals.ts';
import { claimClasses } from './resource-classes.ts';
import { type Inventory, keyOf, lastChange, type Provider, withNextGeneration } from './state/records.ts';
import { STANDARD_RESOURCE_CLASSES } from './state/standard-names.ts';
import type { PlacementState } from './state/state.ts';

export function listInventories(state: PlacementState, { path }: HandlerInput<ProviderPath>): HandlerResult {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  return { body: shownAll(provider), lastModified: lastChange(Object.values(provider.inventories)) };
}

export function getInventory(state: PlacementState, { path }: HandlerInput<InventoryPath>): HandlerResult {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  const inventory = provider.inventories[path.resource_class];
  if (!inventory) return notFound(`No inventory of class ${path.resource_class} for ${provider.uuid}`);
  return { body: shownOne(provider, inventory), lastModified: lastChange([inventory]) };
}

export function createInventory(
  state: PlacementState,
  { path, body, now }: HandlerInput<ProviderPath, CreateBody>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  const { resource_class: name, ...amounts } = body;
  const inventory = newInventory(amounts, now);
  const refused =
    refuseCapacity(behaviours, 'create', provider, { [name]: inventory }) ?? refuseUnknownClass(state, name);
  if (refused) return refused;
  if (provider.inventories[name])
    return concurrentUpdate(`Update conflict: the provider has an inventory of ${name} already.`);
  const changed = withNextGeneration(provider, now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownOne(changed, inventory), location: pathOf(provider, name) },
  };
}

export function updateInventory(
  state: PlacementState,
  { path, body, now }: HandlerInput<InventoryPath, Amounts & Guarded>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  const name = path.resource_class;
  const { resource_provider_generation: generation, ...amounts } = body;
  const before = provider.inventories[name];
  const inventory = newInventory(amounts, now, before);
  const refused =
    staleGeneration(provider, generation) ??
    refuseCapacity(behaviours, 'update', provider, { [name]: inventory });
  if (refused) return refused;
  if (!state.resourceClasses.has(name)) return notFound(unknownClass(name));
  if (!before) return badRequest(`No inventory record with resource class ${name} exists for the provider.`);
  const changed = withNextGeneration(provider, now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownOne(changed, inventory), lastModified: now },
  };
}

export function replaceInventories(
  state: PlacementState,
  { path, body, now }: HandlerInput<ProviderPath, AllAmounts & Guarded>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  const { resource_provider_generation: generation, inventories: wanted } = body;
  const stale = staleGeneration(provider, generation);
  if (stale) return stale;
  const inventories = inventoriesOf(provider, wanted, now);
  const refused = refuseCapacity(behaviours, 'update', provider, inventories);
  if (refused) return refused;
  for (const name of Object.keys(wanted)) {
    const refused = refuseUnknownClass(state, name);
    if (refused) return refused;
  }
  const inUse = refuseInUse(provider, inventories, usedIn(state));
  if (inUse) return inUse;
  const changed = withNextGeneration(provider, now, { inventories });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownAll(changed), lastModified: afterReplacing(now, changed) },
  };
}

export function deleteInventory(
  state: PlacementState,
  { path, now }: HandlerInput<InventoryPath>,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  const { [path.resource_class]: gone, ...inventories } = provider.inventories;
  // This 404 is made where the call is handled, the other 404s are not: only this one has a Vary header.
  if (!gone) {
    const detail = `No inventory of class ${path.resource_class} found for delete`;
    return { ...notFound(detail), varies: true };
  }
  const inUse = refuseInUse(provider, inventories, usedIn(state));
  // The code of Placement here, although that of the other two calls would say more.
  if (inUse) return { ...inUse, code: CODES.concurrentUpdate };
  return { ...storing(state, provider, withNextGeneration(provider, now, { inventories })), answer: {} };
}

export function deleteInventories(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  return (
    refuseInUse(provider, {}, usedIn(state)) ?? {
      ...storing(state, provider, withNextGeneration(provider, now, { inventories: {} })),
      answer: {},
    }
  );
}

/** Refuses to take an inventory away of which consumers have something. */
export function refuseInUse(
  { uuid, inventories: before }: Provider,
  after: Provider['inventories'],
  used: (provider: string, resourceClass: string) => number,
): Refusal | undefined {
  const inUse = Object.keys(before).filter((name) => !after[name] && used(uuid, name) > 0);
  if (inUse.length === 0) return undefined;
  const names = inUse.toSorted((a, b) => ageOf(a) - ageOf(b)).join(', ');
  return conflict(
    `update conflict: Inventory for '${names}' on resource provider '${uuid}' in use.`,
    CODES.inventoryInUse,
  );
}

/** The inventories that a provider is to have from now on. */
export function inventoriesOf(
  { inventories: before }: Provider,
  wanted: Readonly<Record<string, Amounts>>,
  now: Date,
): Record<string, Inventory> {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, amounts]) => [name, newInventory(amounts, now, before[name])]),
  );
}

function usedIn({ usages }: PlacementState): (provider: string, resourceClass: string) => number {
  return (provider, resourceClass) => usages.used(provider, resourceClass);
}

/** What callers say of an inventory: its total, and whatever shall not have its default. */
export type Amounts = { total: number } & Partial<Inventory>;
type CreateBody = Amounts & { resource_class: string };
type InventoryPath = ProviderPath & { resource_class: string };
type AllAmounts = { inventories: Record<string, Amounts> };
type Guarded = { resource_provider_generation: number };

/** The largest integer of Placement's database. */
const MOST = 2 ** 31 - 1;

function newInventory(amounts: Amounts, now: Date, before?: Inventory): Inventory {
  return {
    total: amounts.total,
    reserved: amounts.reserved ?? 0,
    min_unit: amounts.min_unit ?? 1,
    max_unit: amounts.max_unit ?? MOST,
    step_size: amounts.step_size ?? 1,
    allocation_ratio: amounts.allocation_ratio ?? 1,
    created: before?.created ?? now.getTime(),
    updated: before ? now.getTime() : null,
  };
}

function refuseCapacity(
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

/** Placement names classes in the order in which it came to know them, the standard ones first. */
function ageOf(resourceClass: string): number {
  const age = [...STANDARD_RESOURCE_CLASSES].indexOf(resourceClass);
  return age < 0 ? STANDARD_RESOURCE_CLASSES.size : age;
}

function refuseUnknownClass(state: PlacementState, name: string): Refusal | undefined {
  if (state.resourceClasses.has(name)) return undefined;
  return badRequest(`Unknown resource class in inventory: ${unknownClass(name)}`);
}

function storing(state: PlacementState, before: Provider, after: Provider): Pick<Decision, 'put'> {
  const added = Object.keys(after.inventories).filter((name) => !before.inventories[name]);
  return { put: [{ key: keyOf.provider(after.uuid), value: after }, ...claimClasses(state, added)] };
}

function afterReplacing(now: Date, { inventories }: Provider): Date | null {
  return Object.keys(inventories).length > 0 ? now : null;
}

function pathOf({ uuid }: Provider, name: string): string {
  return `/resource_providers/${uuid}/inventories/${name}`;
}

function shownOne({ generation }: Provider, inventory: Inventory): unknown {
  return { resource_provider_generation: generation, ...inventory };
}

function shownAll({ generation, inventories }: Provider): unknown {
  return { resource_provider_generation: generation, inventories };
}
