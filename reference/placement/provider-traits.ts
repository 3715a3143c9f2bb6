/** `/resource_providers/{uuid}/traits`. */

import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { renderOnce } from './providers/render-once.ts';
import {
  badRequest,
  describeUnknownTraits,
  findProvider,
  type ProviderPath,
  refuseStaleGeneration,
} from './refusals.ts';
import { keyOf, lastChange, type NamedRecord, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';
import { pinTraits } from './traits.ts';

export function listResourceProviderTraits(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  return renderTraits(state, provider, now);
}

export function replaceResourceProviderTraits(
  state: PlacementState,
  call: HandlerInput<ProviderPath, TraitsBody>,
): Decision | Refusal {
  const provider = findProvider(state, call.path);
  if ('refused' in provider) return provider;
  const { traits: requested, resource_provider_generation: generation } = call.body;
  const stale = refuseStaleGeneration(provider, generation);
  if (stale) return stale;
  const traits = [...new Set(requested)];
  const unknown = traits.filter((name) => !state.traits.has(name));
  if (unknown.length > 0) return badRequest(describeUnknownTraits(unknown));
  return decideToReplace(state, provider, traits, call.now);
}

export function deleteResourceProviderTraits(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  return { ...decideToReplace(state, provider, [], now), answer: {} };
}

interface TraitsBody {
  traits: string[];
  resource_provider_generation: number;
}

/** Increments the generation only if the traits change. */
function decideToReplace(
  state: PlacementState,
  provider: Provider,
  traits: readonly string[],
  now: Date,
): Decision {
  const added = traits.filter((name) => !provider.traits.includes(name));
  if (added.length === 0 && traits.length === provider.traits.length)
    return { answer: renderTraits(state, provider, now) };
  const changed = withNextGeneration(provider, now, { traits });
  return {
    put: [{ key: keyOf.provider(provider.uuid), value: changed }, ...pinTraits(state, added)],
    answer: renderTraits(state, changed, now),
  };
}

function renderTraits(state: PlacementState, provider: Provider, now: Date): Decision['answer'] {
  const records = provider.traits.map((name) => state.traits.get(name) as NamedRecord);
  return { body: renderBody(provider), lastModified: lastChange(records) ?? now };
}

const renderBody = renderOnce(({ traits, generation }: Provider) => ({
  traits,
  resource_provider_generation: generation,
}));
