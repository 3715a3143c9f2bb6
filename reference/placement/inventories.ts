/** `/resource_providers/{uuid}/inventories` and `…/{resource_class}`. */
import type { Answer, Call, Refusal } from '../http/call.ts';
import { behavioursAt } from './behaviours.ts';
import type { Decision } from './decision.ts';
import { advanced, type Inventory, keyOf, lastChange, type Provider } from './records.ts';
import { badRequest, concurrentUpdate, notFound, providerIn, staleGeneration } from './refusals.ts';
import { claimClasses } from './resource-classes.ts';
import type { State } from './state.ts';

export function listInventories(state: State, { params }: Call): Answer {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  return { body: shownAll(provider), lastModified: lastChange(Object.values(provider.inventories)) };
}

export function getInventory(state: State, { params }: Call): Answer {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  const inventory = provider.inventories[params.resource_class as string];
  if (!inventory) return noInventory(params.resource_class as string);
  return { body: shownOne(provider, inventory), lastModified: lastChange([inventory]) };
}

export function createInventory(state: State, call: Call): Decision | Refusal {
  const provider = providerIn(state, call.params);
  if ('refused' in provider) return provider;
  const { resource_class: name, ...amounts } = call.body as Amounts & { resource_class: string };
  const inventory = newInventory(amounts, call.now);
  const refused = refuseCapacity(call, name, inventory) ?? refuseUnknownClass(state, name);
  if (refused) return refused;
  if (provider.inventories[name])
    return concurrentUpdate(`The provider has an inventory of ${name} already.`);
  const changed = advanced(provider, call.now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownOne(changed, inventory), location: pathOf(provider, name) },
  };
}

export function updateInventory(state: State, call: Call): Decision | Refusal {
  const provider = providerIn(state, call.params);
  if ('refused' in provider) return provider;
  const name = call.params.resource_class as string;
  const { resource_provider_generation: generation, ...amounts } = call.body as Amounts & Guarded;
  const before = provider.inventories[name];
  const inventory = newInventory(amounts, call.now, before);
  const refused = staleGeneration(provider, generation) ?? refuseCapacity(call, name, inventory);
  if (refused) return refused;
  if (!state.resourceClasses.has(name)) return notFound(`There is no resource class ${name}.`);
  if (!before) return badRequest(`The provider has no inventory of ${name} to be changed.`);
  const changed = advanced(provider, call.now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownOne(changed, inventory), lastModified: call.now },
  };
}

export function replaceInventories(state: State, call: Call): Decision | Refusal {
  const provider = providerIn(state, call.params);
  if ('refused' in provider) return provider;
  const { resource_provider_generation: generation, inventories: wanted } = call.body as AllAmounts & Guarded;
  const stale = staleGeneration(provider, generation);
  if (stale) return stale;
  const inventories: Record<string, Inventory> = {};
  for (const [name, amounts] of Object.entries(wanted)) {
    inventories[name] = newInventory(amounts, call.now, provider.inventories[name]);
    const refused = refuseCapacity(call, name, inventories[name]);
    if (refused) return refused;
  }
  for (const name of Object.keys(wanted)) {
    const refused = refuseUnknownClass(state, name);
    if (refused) return refused;
  }
  const changed = advanced(provider, call.now, { inventories });
  return {
    ...storing(state, provider, changed),
    answer: { body: shownAll(changed), lastModified: afterReplacing(call, changed) },
  };
}

export function deleteInventory(state: State, { params, now }: Call): Decision | Refusal {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  const { [params.resource_class as string]: gone, ...inventories } = provider.inventories;
  // This 404 is made where the call is handled, the other 404s are not: only this one has a Vary header.
  if (!gone) return { ...noInventory(params.resource_class as string), varies: true };
  return { ...storing(state, provider, advanced(provider, now, { inventories })), answer: {} };
}

export function deleteInventories(state: State, { params, now }: Call): Decision | Refusal {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  return { ...storing(state, provider, advanced(provider, now, { inventories: {} })), answer: {} };
}

/** The provider could give so much of a resource class to one consumer. */
export function hasRoomFor(provider: Provider, resourceClass: string, amount: number): boolean {
  const inventory = provider.inventories[resourceClass];
  if (!inventory) return false;
  return (
    amount <= (inventory.total - inventory.reserved) * inventory.allocation_ratio &&
    amount >= inventory.min_unit &&
    amount <= inventory.max_unit &&
    amount % inventory.step_size === 0
  );
}

type Amounts = { total: number } & Partial<Inventory>;
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

function refuseCapacity({ microversion }: Call, name: string, inventory: Inventory): Refusal | undefined {
  const { total, reserved, allocation_ratio: ratio } = inventory;
  const capacity = Math.trunc((total - reserved) * ratio);
  if (behavioursAt(microversion).reservedMayEqualTotal ? capacity >= 0 : capacity > 0) return undefined;
  return badRequest(`Of ${name}, ${reserved} of ${total} are reserved: too much.`);
}

function refuseUnknownClass(state: State, name: string): Refusal | undefined {
  return state.resourceClasses.has(name) ? undefined : badRequest(`There is no resource class ${name}.`);
}

function storing(state: State, before: Provider, after: Provider): Pick<Decision, 'put'> {
  const added = Object.keys(after.inventories).filter((name) => !before.inventories[name]);
  return { put: [{ key: keyOf.provider(after.uuid), value: after }, ...claimClasses(state, added)] };
}

function afterReplacing({ now }: Call, { inventories }: Provider): Date | null {
  return Object.keys(inventories).length > 0 ? now : null;
}

function noInventory(name: string): Refusal {
  return notFound(`The provider has no inventory of ${name}.`);
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
