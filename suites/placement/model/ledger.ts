/** The allocations of each consumer, and whether a write of allocations is accepted. */
import type { AllocationsByProvider, Resources } from '../claim-body.ts';
import { capacityOf, type ModelInventories, permitsAmount } from './world.ts';

/** The allocations of one consumer. */
export interface Account {
  generation: number;
  project: string;
  user: string;
  type: string;
  taken: AllocationsByProvider;
}

/** Consumers without allocations are not in it. Both by UUID. */
export interface ModelLedger {
  providers: Readonly<Record<string, { generation: number; inventories: ModelInventories }>>;
  accounts: Readonly<Record<string, Account>>;
}

/** The new allocations of one consumer. */
export interface ModelClaim extends Omit<Account, 'generation'> {
  consumer: string;
  /** The consumer generation in the request; null for a new consumer. */
  generation: number | null;
}

/** The ledger after the write, or the error code of the 409. */
export type ModelDecision = { taken: true; ledger: ModelLedger } | { taken: false; code: string };

/** @param guarded whether consumer generations are checked, as they are since 1.28 */
export function applyClaims(
  ledger: ModelLedger,
  claims: readonly ModelClaim[],
  guarded: boolean,
): ModelDecision {
  const isStale = ({ consumer, generation }: ModelClaim) =>
    generation !== (ledger.accounts[consumer]?.generation ?? null);
  if (guarded && claims.some(isStale)) return { taken: false, code: 'placement.concurrent_update' };
  const others = without(ledger, claims);
  const after = claims.reduce(withClaim(ledger), others);
  const fits = claims.every(({ taken }) =>
    Object.entries(taken).every(([uuid, resources]) => serves(after, uuid, resources)),
  );
  if (!fits) return { taken: false, code: 'placement.undefined_code' };
  return { taken: true, ledger: { ...after, providers: grown(ledger, claims) } };
}

/** The ledger without the allocations of a consumer; generations stay. */
export function removeConsumer(ledger: ModelLedger, consumer: string): ModelLedger {
  return without(ledger, [{ consumer }]);
}

/** The usages of a provider, for each of its classes. */
export function usagesOfProvider({ providers, accounts }: ModelLedger, uuid: string): Record<string, number> {
  const used = Object.keys(providers[uuid]?.inventories ?? {}).map((name) => [name, 0]);
  return Object.values(accounts).reduce(
    (sum, { taken }) => addResources(sum, taken[uuid] ?? {}),
    Object.fromEntries(used) as Record<string, number>,
  );
}

/** The usages of some consumers over all providers. */
export function usagesOfConsumers(accounts: readonly Account[]): Record<string, number> {
  return accounts.flatMap(({ taken }) => Object.values(taken)).reduce(addResources, {});
}

function addResources(sum: Resources, resources: Resources): Record<string, number> {
  const more = Object.entries(resources).map(([name, amount]) => [name, (sum[name] ?? 0) + amount]);
  return { ...sum, ...Object.fromEntries(more) };
}

function without(ledger: ModelLedger, claims: readonly Pick<ModelClaim, 'consumer'>[]): ModelLedger {
  const gone = new Set(claims.map(({ consumer }) => consumer));
  const kept = Object.entries(ledger.accounts).filter(([uuid]) => !gone.has(uuid));
  return { ...ledger, accounts: Object.fromEntries(kept) };
}

const withClaim =
  (before: ModelLedger) =>
  (ledger: ModelLedger, { consumer, ...claim }: ModelClaim): ModelLedger => {
    if (Object.keys(claim.taken).length === 0) return ledger;
    const generation = (before.accounts[consumer]?.generation ?? 0) + 1;
    return { ...ledger, accounts: { ...ledger.accounts, [consumer]: { ...claim, generation } } };
  };

/** Each amount must be one that the inventory permits, and the sum over all consumers at most its capacity. */
function serves(after: ModelLedger, uuid: string, resources: Resources): boolean {
  const { inventories = {} } = after.providers[uuid] ?? {};
  const used = usagesOfProvider(after, uuid);
  return Object.entries(resources).every(([name, amount]) => {
    const inventory = inventories[name];
    return (
      inventory !== undefined &&
      permitsAmount(inventory, amount) &&
      (used[name] ?? 0) <= capacityOf(inventory)
    );
  });
}

/** A write increments the generation of each provider that it names, and of those that a consumer loses. */
function grown(ledger: ModelLedger, claims: readonly ModelClaim[]): ModelLedger['providers'] {
  const named = claims.flatMap(({ consumer, taken }) => {
    const left = Object.keys(taken).length === 0 ? (ledger.accounts[consumer]?.taken ?? {}) : taken;
    return Object.keys(left);
  });
  return Object.fromEntries(
    Object.entries(ledger.providers).map(([uuid, { generation, ...rest }]) => [
      uuid,
      { ...rest, generation: generation + (named.includes(uuid) ? 1 : 0) },
    ]),
  );
}
