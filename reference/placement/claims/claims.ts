/**
 * Claims: what consumers are to have from now on, several at once or none. Placement checks them in an order that
 * shows: the generations of all consumers, then all providers, then all classes, then whether there is room.
 */
import type { Refusal } from '../../http/handler.ts';
import { capacityOf, isWithinUnits } from '../../inventory-capacity.ts';
import type { Decision } from '../../store/decision.ts';
import { badRequest, concurrentUpdate, conflict, unknownClass } from '../refusals.ts';
import {
  type Allocation,
  type Consumer,
  keyOf,
  type Provider,
  withNextGeneration,
} from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

/** What one consumer is to have, and who it is. */
export interface Claim {
  consumer: string;
  project: string;
  user: string;
  /** Undefined where calls do not know of types: the consumer keeps the one that it has. */
  type: string | undefined;
  /** Null for a consumer that is not to exist yet; undefined where calls do not know of generations. */
  generation: number | null | undefined;
  allocations: readonly Allocation[];
}

/** Where a claim finds the providers: as they are, or as a reshaping makes them. */
export type ProviderLookup = (uuid: string) => Provider | undefined;

/** The changes that make the claims true. */
export interface Settled {
  put: NonNullable<Decision['put']>;
  delete: readonly string[];
  /** The providers of which something is claimed or given back, a generation further; not among `put`. */
  providers: ReadonlyMap<string, Provider>;
}

/**
 * Refuses claims for their consumers and their providers. Where a provider is not there, Placement has made the new
 * consumers already and leaves them behind, without allocations: whoever tries again finds that they exist.
 */
export function refuseClaims(
  state: PlacementState,
  claims: readonly Claim[],
  now: Date,
): Decision | Refusal | undefined {
  for (const claim of claims) {
    const refused = refuseGeneration(state.consumers.get(claim.consumer), claim);
    if (refused) return refused;
  }
  const absent = claims
    .flatMap(({ allocations }) => allocations)
    .find(({ provider }) => !state.provider(provider));
  if (!absent) return undefined;
  const made = claims.filter(({ consumer }) => !state.consumers.has(consumer));
  const left = made.map((claim) => settleConsumer(undefined, { ...claim, allocations: [] }, now) as Consumer);
  return {
    put: left.map((consumer) => ({ key: keyOf.consumer(consumer.uuid), value: consumer })),
    answer: badRequest(`Allocation for resource provider '${absent.provider}' that does not exist.`),
  };
}

/** @param claims let through by `refuseClaims` */
export function settleClaims(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
  now: Date,
): Settled | Refusal {
  for (const { consumer, allocations } of claims) {
    const names = allocations.flatMap(({ resources }) => Object.keys(resources));
    const unknown = names.find((name) => !state.resourceClasses.has(name));
    if (unknown !== undefined)
      return badRequest(`Unable to allocate inventory for consumer ${consumer}: ${unknownClass(unknown)}`);
  }
  const refused = refuseWithoutRoom(state, claims, lookUp);
  if (refused) return refused;
  const settled = claims.map((claim) => settleConsumer(state.consumers.get(claim.consumer), claim, now));
  const providers = new Map<string, Provider>();
  for (const uuid of new Set(claims.flatMap((claim) => touchedBy(state, claim))))
    providers.set(uuid, withNextGeneration(lookUp(uuid) as Provider, now, {}));
  return {
    put: settled.flatMap((consumer) =>
      consumer ? [{ key: keyOf.consumer(consumer.uuid), value: consumer }] : [],
    ),
    delete: claims.flatMap(({ consumer }, index) => (settled[index] ? [] : [keyOf.consumer(consumer)])),
    providers,
  };
}

function refuseGeneration(consumer: Consumer | undefined, { generation }: Claim): Refusal | undefined {
  if (generation === undefined || generation === (consumer?.generation ?? null)) return undefined;
  const expected = consumer?.generation ?? 'null';
  return concurrentUpdate(`consumer generation conflict - expected ${expected} but got ${generation}`);
}

/** Null when nothing is left of the consumer. */
function settleConsumer(before: Consumer | undefined, claim: Claim, now: Date): Consumer | null {
  const had = before?.allocations ?? [];
  if (claim.allocations.length === 0 && had.length > 0) return null;
  // A consumer that neither had nor gets anything is kept all the same, as it is.
  const counts = claim.allocations.length > 0 ? 1 : 0;
  return {
    uuid: claim.consumer,
    generation: (before?.generation ?? 0) + counts,
    project: claim.project,
    user: claim.user,
    type: claim.type ?? before?.type ?? null,
    allocations: claim.allocations,
    allocated: now.getTime(),
  };
}

/** Those of which the claim takes something, or gives it all back. What is no longer claimed among other things does not count. */
function touchedBy(state: PlacementState, { consumer, allocations }: Claim): string[] {
  const given = allocations.length > 0 ? allocations : (state.consumers.get(consumer)?.allocations ?? []);
  return given.map(({ provider }) => provider);
}

function refuseWithoutRoom(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
): Refusal | undefined {
  const left = usedAfter(state, claims);
  for (const { provider, resources } of claims.flatMap(({ allocations }) => allocations)) {
    for (const [name, amount] of Object.entries(resources)) {
      const inventory = lookUp(provider)?.inventories[name];
      if (!inventory) return unable(`Inventory for '${name}' on resource provider '${provider}' invalid.`);
      const allocation = `Unable to create allocation for '${name}' on resource provider '${provider}'.`;
      if (!isWithinUnits(inventory, amount)) {
        return unable(`${allocation} The requested amount would violate inventory constraints.`);
      }
      const total = left(provider, name);
      // Too much is in use already when an inventory was made smaller: what does not make it worse is let through.
      if (total > capacityOf(inventory) && total > state.usages.used(provider, name)) {
        return unable(`${allocation} The requested amount would exceed the capacity.`);
      }
    }
  }
  return undefined;
}

function unable(why: string): Refusal {
  return conflict(`Unable to allocate inventory: ${why}`);
}

type Used = (provider: string, resourceClass: string) => number;

/** What is used of a provider once the claims are settled. */
export function usedAfter(state: PlacementState, claims: readonly Claim[]): Used {
  const changes = new Map<string, number>();
  const change = ({ provider, resources }: Allocation, sign: number): void => {
    for (const [name, amount] of Object.entries(resources)) {
      const key = `${provider} ${name}`;
      changes.set(key, (changes.get(key) ?? 0) + sign * amount);
    }
  };
  for (const { consumer, allocations } of claims) {
    for (const allocation of state.consumers.get(consumer)?.allocations ?? []) change(allocation, -1);
    for (const allocation of allocations) change(allocation, 1);
  }
  return (provider, name) => state.usages.used(provider, name) + (changes.get(`${provider} ${name}`) ?? 0);
}
