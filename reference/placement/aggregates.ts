/** `/resource_providers/{uuid}/aggregates`. */
import type { Call, HandlerResult, Refusal } from '../http/call.ts';
import type { Decision } from '../store/decision.ts';
import { behavioursAt } from './behaviours.ts';
import { providerIn, staleGeneration } from './refusals.ts';
import { keyOf, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceProviderAggregates(state: PlacementState, { params }: Call): HandlerResult {
  const provider = providerIn(state, params);
  return 'refused' in provider ? provider : { body: shown(provider) };
}

export function replaceResourceProviderAggregates(state: PlacementState, call: Call): Decision | Refusal {
  const provider = providerIn(state, call.params);
  if ('refused' in provider) return provider;
  if (!behavioursAt(call.microversion).aggregatesHaveGeneration) {
    return storing({ ...provider, aggregates: call.body as string[] });
  }
  const { aggregates, resource_provider_generation: generation } = call.body as GuardedAggregates;
  const stale = staleGeneration(provider, generation);
  return stale ?? storing(withNextGeneration(provider, call.now, { aggregates }));
}

interface GuardedAggregates {
  aggregates: string[];
  resource_provider_generation: number;
}

function storing(changed: Provider): Decision {
  return { put: [{ key: keyOf.provider(changed.uuid), value: changed }], answer: { body: shown(changed) } };
}

function shown({ aggregates, generation }: Provider): unknown {
  return { aggregates, resource_provider_generation: generation };
}
