/** `/reshaper`: moves inventories, with their allocations, between providers in one transaction. */

import type { Refusal } from '../handler-result.ts';
import type { HandlerInput, PathParameters } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { type ClaimBody, readClaims } from './claims/claim-bodies.ts';
import { refuseClaims, settleClaims, usedAfter } from './claims/claims.ts';
import { refuseInUse } from './providers/refuse-inventories.ts';
import {
  badRequest,
  CODES,
  concurrentUpdate,
  describeUnknownClass,
  refuseUnknownProvider,
} from './refusals.ts';
import { pinClasses } from './resource-classes.ts';
import { type InventoryBody, newInventories } from './state/new-inventory.ts';
import { type Inventory, keyOf, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';
import type { UsageLookup } from './state/usage-totals.ts';

/**
 * Works in three steps, as Placement does and as the generations show: adds the new inventories to the old ones, replaces
 * the allocations, and removes the old inventories unless they are still in use.
 */
export function reshape(
  state: PlacementState,
  { body, now }: HandlerInput<PathParameters, ReshapeBody>,
): Decision | Refusal {
  const { inventories, allocations } = body;
  const claims = readClaims(allocations);
  const refused =
    refuseProviders(state, inventories) ??
    refuseClaims(state, claims, now) ??
    refuseClasses(state, inventories);
  if (refused) return refused;
  const interim = new Map(
    Object.entries(inventories).map(([uuid, reshaped]) => [
      uuid,
      withAddedInventories(state, uuid, reshaped, now),
    ]),
  );
  const settled = settleClaims(state, claims, (uuid) => interim.get(uuid) ?? state.provider(uuid), now);
  if ('refused' in settled) return settled;
  const changed = new Map<string, Provider>([...interim, ...settled.providers]);
  const inUse = removeOldInventories(changed, inventories, usedAfter(state, claims), now);
  if (inUse) return inUse;
  const classes = new Set(classesIn(inventories));
  return {
    put: [
      ...settled.put,
      ...[...changed.values()].map((value) => ({ key: keyOf.provider(value.uuid), value })),
      ...pinClasses(state, [...classes]),
    ],
    delete: settled.delete,
    answer: {},
  };
}

interface ReshapeBody {
  inventories: Readonly<Record<string, ReshapedProvider>>;
  allocations: Readonly<Record<string, ClaimBody>>;
}

interface ReshapedProvider {
  inventories: Readonly<Record<string, InventoryBody>>;
  resource_provider_generation: number;
}

function refuseProviders(
  state: PlacementState,
  inventories: ReshapeBody['inventories'],
): Refusal | undefined {
  for (const [uuid, { resource_provider_generation: generation }] of Object.entries(inventories)) {
    const provider = state.provider(uuid);
    if (!provider) {
      const refusal = badRequest(
        `Resource provider ${uuid} in inventories not found: ${refuseUnknownProvider(uuid).detail}`,
      );
      return { ...refusal, code: CODES.providerNotFound };
    }
    if (provider.generation !== generation) {
      return concurrentUpdate(
        `resource provider generation conflict for provider ${uuid}: actual: ${provider.generation}, given: ${generation}`,
      );
    }
  }
  return undefined;
}

function refuseClasses(state: PlacementState, inventories: ReshapeBody['inventories']): Refusal | undefined {
  const unknown = classesIn(inventories).find((name) => !state.resourceClasses.has(name));
  return unknown === undefined
    ? undefined
    : badRequest(`malformed reshaper data: ${describeUnknownClass(unknown)}`);
}

function classesIn(inventories: ReshapeBody['inventories']): string[] {
  return Object.values(inventories).flatMap(({ inventories: requested }) => Object.keys(requested));
}

/** Replaces each provider in the map by one with the requested inventories only, or refuses to. */
function removeOldInventories(
  changed: Map<string, Provider>,
  inventories: ReshapeBody['inventories'],
  used: UsageLookup,
  now: Date,
): Refusal | undefined {
  for (const [uuid, { inventories: requested }] of Object.entries(inventories)) {
    const provider = changed.get(uuid) as Provider;
    const kept = Object.fromEntries(
      Object.keys(requested).map((name) => [name, provider.inventories[name] as Inventory]),
    );
    const inUse = refuseInUse(provider, kept, used);
    if (inUse) return inUse;
    changed.set(uuid, withNextGeneration(provider, now, { inventories: kept }));
  }
  return undefined;
}

/** The provider with the new inventories added. Without new inventories its generation stays. */
function withAddedInventories(
  state: PlacementState,
  uuid: string,
  { inventories: requested }: ReshapedProvider,
  now: Date,
): Provider {
  const provider = state.provider(uuid) as Provider;
  if (Object.keys(requested).length === 0) return provider;
  const inventories = { ...provider.inventories, ...newInventories(provider, requested, now) };
  return withNextGeneration(provider, now, { inventories });
}
