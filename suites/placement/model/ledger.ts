/** Who has what of which provider, and whether a write of allocations is taken. */
import type { Resources, Taken } from '../claim-body.ts';
import { capacityOf, type ModelInventories, servesUnits } from './world.ts';

/** What one consumer has. */
export interface Account {
  generation: number;
  project: string;
  user: string;
  type: string;
  taken: Taken;
}

/** Consumers without allocations are not in it. Both by UUID. */
export interface ModelLedger {
  providers: Readonly<Record<string, { generation: number; inventories: ModelInventories }>>;
  accounts: Readonly<Record<string, Account>>;
}

/** What one consumer is to have from now on. */
export interface ModelClaim extends Omit<Account, 'generation'> {
  consumer: string;
  /** The generation of the consumer that is written; null for one that has nothing yet. */
  generation: number | null;
}

/** The ledger after the write, or the code of the refusal with 409. */
export type ModelDecision = { taken: true; ledger: ModelLedger } | { taken: false; code: string };

/** @param guarded whether the generations of consumers are looked at, which they are since 1.28 */
export function decide(ledger: ModelLedger, claims: readonly ModelClaim[], guarded: boolean): ModelDecision {
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

/** The ledger without what a consumer has; generations stay. */
export function release(ledger: ModelLedger, consumer: string): ModelLedger {
  return without(ledger, [{ consumer }]);
}

/** What all consumers have of a provider, for each of its classes. */
export function usedOf({ providers, accounts }: ModelLedger, uuid: string): Record<string, number> {
  const used = Object.keys(providers[uuid]?.inventories ?? {}).map((name) => [name, 0]);
  return Object.values(accounts).reduce(
    (sum, { taken }) => added(sum, taken[uuid] ?? {}),
    Object.fromEntries(used) as Record<string, number>,
  );
}

/** What some consumers have in all, of all providers. */
export function sumOf(accounts: readonly Account[]): Record<string, number> {
  return accounts.flatMap(({ taken }) => Object.values(taken)).reduce(added, {});
}

function added(sum: Resources, resources: Resources): Record<string, number> {
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

/** Each amount must be one that the inventory serves, and all consumers' together no more than it has. */
function serves(after: ModelLedger, uuid: string, resources: Resources): boolean {
  const { inventories = {} } = after.providers[uuid] ?? {};
  const used = usedOf(after, uuid);
  return Object.entries(resources).every(([name, amount]) => {
    const inventory = inventories[name];
    return (
      inventory !== undefined && servesUnits(inventory, amount) && (used[name] ?? 0) <= capacityOf(inventory)
    );
  });
}

/** A write grows the generation of each provider that it names, and of those that a consumer is to have nothing more of. */
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
