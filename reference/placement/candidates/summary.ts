/** Provider summaries of allocation candidates. */

import { capacityOf } from '../../inventory-capacity.ts';
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

export interface ProviderSummary {
  resources: ReadonlyMap<string, Readonly<{ capacity: number; used: number }>>;
  traits: readonly string[];
  parent_provider_uuid: string | null;
  root_provider_uuid: string;
}

/** Returns the same frozen object until the provider or its usage changes, so that the serialiser caches its text. */
export function summariseProvider(state: PlacementState, provider: Provider): ProviderSummary {
  const usage = state.usages.sumsOf(provider.uuid);
  const root = state.trees.rootOf(provider.uuid);
  const cached = SUMMARIES.get(provider);
  if (cached && cached.usage === usage && cached.summary.root_provider_uuid === root) return cached.summary;
  const summary = Object.freeze({
    resources: new Map(
      Object.entries(provider.inventories).map(([name, inventory]) => [
        name,
        { capacity: Math.trunc(capacityOf(inventory)), used: usage[name] ?? 0 },
      ]),
    ),
    traits: provider.traits,
    parent_provider_uuid: provider.parent,
    root_provider_uuid: root,
  });
  SUMMARIES.set(provider, { usage, summary });
  return summary;
}

const SUMMARIES = new WeakMap<Provider, { usage: unknown; summary: ProviderSummary }>();

/** A copy with these resource classes only. */
export function limitToClasses(summary: ProviderSummary, classes: ReadonlySet<string>): ProviderSummary {
  const resources = new Map([...summary.resources].filter(([name]) => classes.has(name)));
  return { ...summary, resources };
}
