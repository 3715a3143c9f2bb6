/** `/resource_providers/{uuid}/inventories` and `…/{resource_class}`. */

import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import { refuseInUse, refuseReserved } from './providers/refuse-inventories.ts';
import { renderOnce } from './providers/render-once.ts';
import {
  badRequest,
  CODES,
  concurrentUpdate,
  describeUnknownClass,
  findProvider,
  notFound,
  type ProviderPath,
  refuseStaleGeneration,
} from './refusals.ts';
import { pinClasses } from './resource-classes.ts';
import { type InventoryBody, newInventories, newInventory } from './state/new-inventory.ts';
import { type Inventory, keyOf, lastChange, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';
import type { UsageLookup } from './state/usage-totals.ts';

export function listInventories(state: PlacementState, { path }: HandlerInput<ProviderPath>): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  return { body: renderInventories(provider), lastModified: lastChange(Object.values(provider.inventories)) };
}

export function getInventory(state: PlacementState, { path }: HandlerInput<InventoryPath>): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const inventory = provider.inventories[path.resource_class];
  if (!inventory) return notFound(`No inventory of class ${path.resource_class} for ${provider.uuid}`);
  return { body: renderInventory(provider, inventory), lastModified: lastChange([inventory]) };
}

export function createInventory(
  state: PlacementState,
  { path, body, now }: HandlerInput<ProviderPath, CreateBody>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const { resource_class: name, ...amounts } = body;
  const inventory = newInventory(amounts, now);
  const refused =
    refuseReserved(behaviours, 'create', provider, { [name]: inventory }) ?? refuseUnknownClass(state, name);
  if (refused) return refused;
  if (provider.inventories[name])
    return concurrentUpdate(`Update conflict: the provider has an inventory of ${name} already.`);
  const changed = withNextGeneration(provider, now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...putProvider(state, provider, changed),
    answer: { body: renderInventory(changed, inventory), location: pathOf(provider, name) },
  };
}

export function updateInventory(
  state: PlacementState,
  { path, body, now }: HandlerInput<InventoryPath, UpdateBody>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const name = path.resource_class;
  const { resource_provider_generation: generation, ...amounts } = body;
  const before = provider.inventories[name];
  const inventory = newInventory(amounts, now, before);
  const refused =
    refuseStaleGeneration(provider, generation) ??
    refuseReserved(behaviours, 'update', provider, { [name]: inventory });
  if (refused) return refused;
  if (!state.resourceClasses.has(name)) return notFound(describeUnknownClass(name));
  if (!before) return badRequest(`No inventory record with resource class ${name} exists for the provider.`);
  const changed = withNextGeneration(provider, now, {
    inventories: { ...provider.inventories, [name]: inventory },
  });
  return {
    ...putProvider(state, provider, changed),
    answer: { body: renderInventory(changed, inventory), lastModified: now },
  };
}

export function replaceInventories(
  state: PlacementState,
  { path, body, now }: HandlerInput<ProviderPath, ReplaceBody>,
  behaviours: PlacementBehaviours,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const { resource_provider_generation: generation, inventories: bodies } = body;
  const stale = refuseStaleGeneration(provider, generation);
  if (stale) return stale;
  const inventories = newInventories(provider, bodies, now);
  const refused = refuseReserved(behaviours, 'update', provider, inventories);
  if (refused) return refused;
  for (const name of Object.keys(bodies)) {
    const unknown = refuseUnknownClass(state, name);
    if (unknown) return unknown;
  }
  const inUse = refuseInUse(provider, inventories, usedBy(state));
  if (inUse) return inUse;
  const changed = withNextGeneration(provider, now, { inventories });
  return {
    ...putProvider(state, provider, changed),
    answer: { body: renderInventories(changed), lastModified: lastModifiedAfterReplacing(now, changed) },
  };
}

export function deleteInventory(
  state: PlacementState,
  { path, now }: HandlerInput<InventoryPath>,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const { [path.resource_class]: removed, ...inventories } = provider.inventories;
  // Of Placement's 404s, only this one is made in the handler, and so only this one has a Vary header.
  if (!removed) {
    const detail = `No inventory of class ${path.resource_class} found for delete`;
    return { ...notFound(detail), varies: true };
  }
  const inUse = refuseInUse(provider, inventories, usedBy(state));
  // As in Placement. The code `inventoryInUse`, which the other two operations send, would say more.
  if (inUse) return { ...inUse, code: CODES.concurrentUpdate };
  return { ...putProvider(state, provider, withNextGeneration(provider, now, { inventories })), answer: {} };
}

export function deleteInventories(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  return (
    refuseInUse(provider, {}, usedBy(state)) ?? {
      ...putProvider(state, provider, withNextGeneration(provider, now, { inventories: {} })),
      answer: {},
    }
  );
}

function usedBy({ usages }: PlacementState): UsageLookup {
  return (provider, resourceClass) => usages.used(provider, resourceClass);
}

type InventoryPath = ProviderPath & { resource_class: string };
type CreateBody = InventoryBody & { resource_class: string };
type UpdateBody = InventoryBody & GuardedBody;
type ReplaceBody = GuardedBody & { inventories: Readonly<Record<string, InventoryBody>> };
type GuardedBody = { resource_provider_generation: number };

function refuseUnknownClass(state: PlacementState, name: string): Refusal | undefined {
  if (state.resourceClasses.has(name)) return undefined;
  return badRequest(`Unknown resource class in inventory: ${describeUnknownClass(name)}`);
}

/** Stores the provider, and pins the classes of its new inventories. */
function putProvider(state: PlacementState, before: Provider, after: Provider): Pick<Decision, 'put'> {
  const added = Object.keys(after.inventories).filter((name) => !before.inventories[name]);
  return { put: [{ key: keyOf.provider(after.uuid), value: after }, ...pinClasses(state, added)] };
}

function lastModifiedAfterReplacing(now: Date, { inventories }: Provider): Date | null {
  return Object.keys(inventories).length > 0 ? now : null;
}

function pathOf({ uuid }: Provider, name: string): string {
  return `/resource_providers/${uuid}/inventories/${name}`;
}

function renderInventory({ generation }: Provider, inventory: Inventory): unknown {
  return { resource_provider_generation: generation, ...inventory };
}

const renderInventories = renderOnce(({ generation, inventories }: Provider) => ({
  resource_provider_generation: generation,
  inventories,
}));
