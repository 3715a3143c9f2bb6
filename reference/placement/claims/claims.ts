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
  const absent = findAbsentProvider(state, claims);
  if (absent === undefined) return undefined;
  const made = claims.filter(({ consumer }) => !state.consumers.has(consumer));
  const left = made.map((claim) => settleConsumer(undefined, { ...claim, allocations: [] }, now) as Consumer);
  return {
    put: left.map((consumer) => ({ key: keyOf.consumer(consumer.uuid), value: consumer })),
    // Since something is written, this is no refusal that waits until the state has caught up.
    guard: [keyOf.provider(absent)],
    answer: badRequest(`Allocation for resource provider '${absent}' that does not exist.`),
  };
}

/** The first provider of the claims that does not exist. */
function findAbsentProvider(state: PlacementState, claims: readonly Claim[]): string | undefined {
  for (const { allocations } of claims)
    for (const { provider } of allocations) if (!state.provider(provider)) return provider;
  return undefined;
}

/** @param claims accepted by `refuseClaims` */
export function settleClaims(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
  now: Date,
): SettledClaims | Refusal {
  for (const claim of claims) {
    const refused = refuseUnknownClass(state, claim);
    if (refused) return refused;
  }
  const refused = refuseOverCapacity(state, claims, lookUp);
  if (refused) return refused;
  const put: { key: string; value: Consumer }[] = [];
  const deleted: string[] = [];
  const providers = new Map<string, Provider>();
  for (const claim of claims) {
    const before = state.consumers.get(claim.consumer);
    const consumer = settleConsumer(before, claim, now);
    const key = keyOf.consumer(claim.consumer);
    if (consumer) put.push({ key, value: consumer });
    else deleted.push(key);
    for (const { provider: uuid } of allocationsThatCount(before, claim))
      if (!providers.has(uuid)) providers.set(uuid, withNextGeneration(lookUp(uuid) as Provider, now, {}));
  }
  return { put, delete: deleted, providers };
}

function refuseUnknownClass(state: PlacementState, { consumer, allocations }: Claim): Refusal | undefined {
  for (const { resources } of allocations)
    for (const name of Object.keys(resources))
      if (!state.resourceClasses.has(name))
        return badRequest(
          `Unable to allocate inventory for consumer ${consumer}: ${describeUnknownClass(name)}`,
        );
  return undefined;
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

/** Those whose providers change: the new ones, or the old ones when all are released. As in Placement, a provider that drops out of a claim does not count. */
function allocationsThatCount(before: Consumer | undefined, { allocations }: Claim): readonly Allocation[] {
  return allocations.length > 0 ? allocations : (before?.allocations ?? []);
}

function refuseOverCapacity(
  state: PlacementState,
  claims: readonly Claim[],
  lookUp: ProviderLookup,
): Refusal | undefined {
  const left = usedAfter(state, claims);
  for (const { allocations } of claims)
    for (const allocation of allocations) {
      const refused = refuseAmounts(state, allocation, lookUp(allocation.provider), left);
      if (refused) return refused;
    }
  return undefined;
}

/** @param left looks up the usage after the claims */
function refuseAmounts(
  state: PlacementState,
  { provider, resources }: Allocation,
  record: Provider | undefined,
  left: UsageLookup,
): Refusal | undefined {
  for (const [name, amount] of Object.entries(resources)) {
    const inventory = record?.inventories[name];
    if (!inventory)
      return refuseAllocation(`Inventory for '${name}' on resource provider '${provider}' invalid.`);
    if (!isWithinUnits(inventory, amount)) {
      return refuseAmount(name, provider, 'would violate inventory constraints');
    }
    const total = left(provider, name);
    // A shrunk inventory may be over capacity already; a claim that does not use more of it is allowed.
    if (total > capacityOf(inventory) && total > state.usages.used(provider, name)) {
      return refuseAmount(name, provider, 'would exceed the capacity');
    }
  }
  return undefined;
}

function refuseAmount(name: string, provider: string, why: string): Refusal {
  return refuseAllocation(
    `Unable to create allocation for '${name}' on resource provider '${provider}'. The requested amount ${why}.`,
  );
}

function refuseAllocation(why: string): Refusal {
  return conflict(`Unable to allocate inventory: ${why}`);
}

/** Looks up the usage of a provider as it will be after the claims. */
export function usedAfter(state: PlacementState, claims: readonly Claim[]): UsageLookup {
  const changes = new Map<string, Map<string, number>>();
  for (const { consumer, allocations } of claims) {
    for (const allocation of state.consumers.get(consumer)?.allocations ?? [])
      addChange(changes, allocation, -1);
    for (const allocation of allocations) addChange(changes, allocation, 1);
  }
  return (provider, name) => state.usages.used(provider, name) + (changes.get(provider)?.get(name) ?? 0);
}

function addChange(
  changes: Map<string, Map<string, number>>,
  { provider, resources }: Allocation,
  sign: number,
): void {
  let ofProvider = changes.get(provider);
  if (!ofProvider) {
    ofProvider = new Map();
    changes.set(provider, ofProvider);
  }
  for (const name of Object.keys(resources))
    ofProvider.set(name, (ofProvider.get(name) ?? 0) + sign * (resources[name] ?? 0));
}
