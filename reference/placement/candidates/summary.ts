/** What callers are told about a provider that candidates take from. */

import { capacityOf } from '../../inventory-capacity.ts';
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

export interface ProviderSummary {
  resources: ReadonlyMap<string, Readonly<{ capacity: number; used: number }>>;
  traits: readonly string[];
  parent_provider_uuid: string | null;
  root_provider_uuid: string;
}

/** The same object for as long as nothing of it changes. */
export function summaryOf(state: PlacementState, provider: Provider): ProviderSummary {
  const usage = state.usages.sumsOf(provider.uuid);
  const root = state.trees.rootOf(provider.uuid);
  const known = KNOWN.get(provider);
  if (known && known.usage === usage && known.summary.root_provider_uuid === root) return known.summary;
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
  KNOWN.set(provider, { usage, summary });
  return summary;
}

const KNOWN = new WeakMap<Provider, { usage: unknown; summary: ProviderSummary }>();

/** Only what it says of these resource classes. */
export function limitedTo(summary: ProviderSummary, classes: ReadonlySet<string>): ProviderSummary {
  const resources = new Map([...summary.resources].filter(([name]) => classes.has(name)));
  return { ...summary, resources };
}
