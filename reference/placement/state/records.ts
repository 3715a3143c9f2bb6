/** What Placement keeps in its store, and under which keys. */

import type { InventoryAmounts } from '../../inventory-capacity.ts';

/** `provider/<uuid>`: one record, since its generation guards all of it. */
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

export interface Inventory extends InventoryAmounts {
  created: number;
  updated: number | null;
}

/**
 * `consumer/<uuid>`: what a consumer has, and who it is. It may have nothing: naming a new one without allocations
 * makes it, and so it can be told from one that never was by its generation.
 */
export interface Consumer {
  uuid: string;
  generation: number;
  project: string;
  user: string;
  /** Null when it was made before consumers had types, or by a call that knows none. */
  type: string | null;
  allocations: readonly Allocation[];
  /** When its allocations were written. */
  allocated: number;
}

/** What a consumer has of one provider. */
export interface Allocation {
  /** The UUID of the provider. */
  provider: string;
  /** Amounts by resource class. */
  resources: Readonly<Record<string, number>>;
}

/** `trait/<NAME>` or `class/<NAME>`: a trait or resource class that somebody made. */
export interface Named {
  name: string;
  created: number;
  updated: number | null;
}

/** When this store was first used: the birth of the standard names. */
export const BEGINNING = 'beginning';

export const keyOf = {
  provider: (uuid: string): string => `provider/${uuid}`,
  /** Holds the provider's uuid; that no two providers have one name rests on it. */
  providerName: (name: string): string => `provider-name/${name}`,
  consumer: (uuid: string): string => `consumer/${uuid}`,
  trait: (name: string): string => `trait/${name}`,
  resourceClass: (name: string): string => `class/${name}`,
};

/** A copy with other parts, changed now. */
export function withRevision(provider: Provider, now: Date, parts: Partial<Provider>): Provider {
  return { ...provider, ...parts, updated: now.getTime() };
}

/** The same, seen by everyone who guards a change with the generation. */
export function withNextGeneration(provider: Provider, now: Date, parts: Partial<Provider>): Provider {
  return withRevision(provider, now, { ...parts, generation: provider.generation + 1 });
}

/** When a thing was last changed; null for no thing. */
export function lastChange(things: Iterable<{ created: number; updated: number | null }>): Date | null {
  let latest: number | null = null;
  for (const { created, updated } of things) latest = Math.max(latest ?? 0, updated ?? created);
  return latest === null ? null : new Date(latest);
}
