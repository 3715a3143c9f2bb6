/** `/resource_providers/{uuid}/aggregates`. */

import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import { renderOnce } from './providers/render-once.ts';
import { findProvider, type ProviderPath, refuseStaleGeneration } from './refusals.ts';
import { keyOf, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceProviderAggregates(
  state: PlacementState,
  { path }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = findProvider(state, path);
  return 'refused' in provider ? provider : { body: renderAggregates(provider) };
}

export function replaceResourceProviderAggregates(
  state: PlacementState,
  { path, body, now }: HandlerInput<ProviderPath, AggregatesBody>,
  { aggregatesHaveGeneration }: PlacementBehaviours,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  if (!aggregatesHaveGeneration) {
    return decideToStore({ ...provider, aggregates: body as readonly string[] });
  }
  const { aggregates, resource_provider_generation: generation } = body as GuardedAggregates;
  const stale = refuseStaleGeneration(provider, generation);
  return stale ?? decideToStore(withNextGeneration(provider, now, { aggregates }));
}

/** A bare list until 1.18. */
type AggregatesBody = readonly string[] | GuardedAggregates;

interface GuardedAggregates {
  aggregates: string[];
  resource_provider_generation: number;
}

function decideToStore(changed: Provider): Decision {
  return {
    put: [{ key: keyOf.provider(changed.uuid), value: changed }],
    answer: { body: renderAggregates(changed) },
  };
}

const renderAggregates = renderOnce(({ aggregates, generation }: Provider) => ({
  aggregates,
  resource_provider_generation: generation,
}));
