/**
 * Claims replace the allocations of consumers, of several in one transaction. Clients see the order of Placement's checks:
 * the generations of all consumers, all providers, all resource classes, and last the capacity.
 */
import type { Refusal } from '../../handler-result.ts';
import { capacityOf, isWithinUnits } from '../../inventory-capacity.ts';
import type { Decision } from '../../store/decision.ts';
import { badRequest, concurrentUpdate, conflict, describeUnknownClass } from '../refusals.ts';
import {
  type Allocation,
  type Consumer,
  keyOf,
  type Provider,
  withNextGeneration,
} from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';
import type { UsageLookup } from '../state/usage-totals.ts';

/** The new allocations of one consumer, and its owner. */
export interface Claim {
  consumer: string;
  project: string;
  user: string;
  /** Undefined below 1.38: the consumer keeps its type. */
  type: string | undefined;
  /** Null for a consumer that must not exist yet; undefined below 1.28, which checks no generation. */
  generation: number | null | undefined;
  allocations: readonly Allocation[];
}

/** The providers that claims are checked against: the current ones, or those that a reshape changes. */
export type ProviderLookup = (uuid: string) => Provider | undefined;

/** The store changes that carry out claims. */
export interface SettledClaims {
  put: NonNullable<Decision['put']>;
  delete: readonly string[];
  /** The providers whose allocations change, with the next generation; not in `put`. */
  providers: ReadonlyMap<string, Provider>;
}

/**
 * Refuses claims for stale consumer generations and unknown providers. For an unknown provider the decision also creates
 * the new consumers without allocations: Placement creates them first and leaves them behind, and a retry finds them.
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

/** @param claims accepted by `refuseClaims` */
export function settleClaims(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
  now: Date,
): SettledClaims | Refusal {
  for (const { consumer, allocations } of claims) {
    const names = allocations.flatMap(({ resources }) => Object.keys(resources));
    const unknown = names.find((name) => !state.resourceClasses.has(name));
    if (unknown !== undefined)
      return badRequest(
        `Unable to allocate inventory for consumer ${consumer}: ${describeUnknownClass(unknown)}`,
      );
  }
  const refused = refuseOverCapacity(state, claims, lookUp);
  if (refused) return refused;
  const settled = claims.map((claim) => settleConsumer(state.consumers.get(claim.consumer), claim, now));
  const providers = new Map<string, Provider>();
  for (const uuid of new Set(claims.flatMap((claim) => providersChangedBy(state, claim))))
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

/** The consumer after the claim; null when the claim removes it. */
function settleConsumer(before: Consumer | undefined, claim: Claim, now: Date): Consumer | null {
  const had = before?.allocations ?? [];
  if (claim.allocations.length === 0 && had.length > 0) return null;
  // A consumer that had no allocations and gets none keeps its generation.
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

/** The providers in the new allocations, or in the old ones when all are released. As in Placement, a provider that drops out of a claim does not count. */
function providersChangedBy(state: PlacementState, { consumer, allocations }: Claim): string[] {
  const given = allocations.length > 0 ? allocations : (state.consumers.get(consumer)?.allocations ?? []);
  return given.map(({ provider }) => provider);
}

function refuseOverCapacity(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
): Refusal | undefined {
  const left = usedAfter(state, claims);
  for (const { provider, resources } of claims.flatMap(({ allocations }) => allocations)) {
    for (const [name, amount] of Object.entries(resources)) {
      const inventory = lookUp(provider)?.inventories[name];
      if (!inventory)
        return refuseAllocation(`Inventory for '${name}' on resource provider '${provider}' invalid.`);
      const allocation = `Unable to create allocation for '${name}' on resource provider '${provider}'.`;
      if (!isWithinUnits(inventory, amount)) {
        return refuseAllocation(`${allocation} The requested amount would violate inventory constraints.`);
      }
      const total = left(provider, name);
      // A shrunk inventory may be over capacity already; a claim that does not use more of it is allowed.
      if (total > capacityOf(inventory) && total > state.usages.used(provider, name)) {
        return refuseAllocation(`${allocation} The requested amount would exceed the capacity.`);
      }
    }
  }
  return undefined;
}

function refuseAllocation(why: string): Refusal {
  return conflict(`Unable to allocate inventory: ${why}`);
}

/** Looks up the usage of a provider as it will be after the claims. */
export function usedAfter(state: PlacementState, claims: readonly Claim[]): UsageLookup {
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
