/** `/resource_providers/{uuid}/allocations`. */

import type { HandlerResult } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import { findProvider, type ProviderPath } from './refusals.ts';
import { lastAllocated } from './state/last-written.ts';
import type { Consumer } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceProviderAllocations(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const consumers = [...state.consumersOf.get(provider.uuid)].map(
    (uuid) => state.consumers.get(uuid) as Consumer,
  );
  const allocations = Object.fromEntries(
    consumers.map((consumer) => [consumer.uuid, renderAllocation(consumer, provider.uuid)]),
  );
  return {
    body: { allocations, resource_provider_generation: provider.generation },
    lastModified: lastAllocated(consumers) ?? now,
  };
}

function renderAllocation({ allocations, generation }: Consumer, provider: string): unknown {
  const { resources } = allocations.find((allocation) => allocation.provider === provider) ?? {};
  return { resources, consumer_generation: generation };
}
