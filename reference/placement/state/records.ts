/** The records in Placement's store, and their keys. */

import type { InventoryAmounts } from '../../inventory-capacity.ts';

/** `provider/<uuid>`. One record with inventories, traits and aggregates, since one generation guards them all. */
export interface Provider {
  uuid: string;
  name: string;
  generation: number;
  parent: string | null;
  /** By resource class. */
  inventories: Readonly<Record<string, Inventory>>;
  traits: readonly string[];
  aggregates: readonly string[];
  created: number;
  updated: number | null;
}

/** One inventory of a provider, with its times in milliseconds since 1970. */
export interface Inventory extends InventoryAmounts {
  created: number;
  updated: number | null;
}

/**
 * `consumer/<uuid>`. May have no allocations: a claim that names a new consumer without allocations creates it, and its
 * generation distinguishes it from one that never existed.
 */
export interface Consumer {
  uuid: string;
  generation: number;
  project: string;
  user: string;
  /** Null for a consumer that only requests below 1.38 have written. */
  type: string | null;
  allocations: readonly Allocation[];
  /** When its allocations were written, in milliseconds since 1970. */
  allocated: number;
}

/** The resources that a consumer uses of one provider. */
export interface Allocation {
  /** The UUID of the provider. */
  provider: string;
  /** Amounts by resource class. */
  resources: Readonly<Record<string, number>>;
}

/** `trait/<NAME>` or `class/<NAME>`: a custom trait or resource class. In memory, the standard ones too. */
export interface NamedRecord {
  name: string;
  created: number;
  updated: number | null;
}

/** The key of the time of first use, which is when the standard traits and resource classes were created. */
export const STORE_CREATED = 'beginning';

export const keyOf = {
  provider: (uuid: string): string => `provider/${uuid}`,
  /** Its value is the provider's uuid. Makes the names of providers unique. */
  providerName: (name: string): string => `provider-name/${name}`,
  consumer: (uuid: string): string => `consumer/${uuid}`,
  trait: (name: string): string => `trait/${name}`,
  resourceClass: (name: string): string => `class/${name}`,
};

/** A copy with other parts, updated now. */
export function withRevision(provider: Provider, now: Date, parts: Partial<Provider>): Provider {
  return { ...provider, ...parts, updated: now.getTime() };
}

/** A copy with other parts and the next generation, so that changes decided on this one conflict. */
export function withNextGeneration(provider: Provider, now: Date, parts: Partial<Provider>): Provider {
  return { ...provider, ...parts, generation: provider.generation + 1, updated: now.getTime() };
}

/** The latest time of change; null without records. */
export function lastChange(records: Iterable<{ created: number; updated: number | null }>): Date | null {
  let latest: number | null = null;
  for (const { created, updated } of records) latest = Math.max(latest ?? 0, updated ?? created);
  return latest === null ? null : new Date(latest);
}
