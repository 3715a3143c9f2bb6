/** `/resource_providers/{uuid}/traits`. */
import type { HandlerInput, HandlerResult, Refusal } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { badRequest, type ProviderPath, providerIn, staleGeneration, unknownTraits } from './refusals.ts';
import { keyOf, lastChange, type Named, type Provider, withNextGeneration } from './state/records.ts';
import type { PlacementState } from './state/state.ts';
import { claimTraits } from './traits.ts';

export function listResourceProviderTraits(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  return shown(state, provider, now);
}

export function replaceResourceProviderTraits(
  state: PlacementState,
  call: HandlerInput<ProviderPath, TraitsBody>,
): Decision | Refusal {
  const provider = providerIn(state, call.path);
  if ('refused' in provider) return provider;
  const { traits: wanted, resource_provider_generation: generation } = call.body;
  const stale = staleGeneration(provider, generation);
  if (stale) return stale;
  const traits = [...new Set(wanted)];
  const unknown = traits.filter((name) => !state.traits.has(name));
  if (unknown.length > 0) return badRequest(unknownTraits(unknown));
  return replacing(state, provider, traits, call.now);
}

export function deleteResourceProviderTraits(
  state: PlacementState,
  { path, now }: HandlerInput<ProviderPath>,
): Decision | Refusal {
  const provider = providerIn(state, path);
  if ('refused' in provider) return provider;
  return { ...replacing(state, provider, [], now), answer: {} };
}

interface TraitsBody {
  traits: string[];
  resource_provider_generation: number;
}

/** The generation counts only what changes something. */
function replacing(
  state: PlacementState,
  provider: Provider,
  traits: readonly string[],
  now: Date,
): Decision {
  const added = traits.filter((name) => !provider.traits.includes(name));
  if (added.length === 0 && traits.length === provider.traits.length)
    return { answer: shown(state, provider, now) };
  const changed = withNextGeneration(provider, now, { traits });
  return {
    put: [{ key: keyOf.provider(provider.uuid), value: changed }, ...claimTraits(state, added)],
    answer: shown(state, changed, now),
  };
}

function shown(state: PlacementState, { traits, generation }: Provider, now: Date): Decision['answer'] {
  const known = traits.map((name) => state.traits.get(name) as Named);
  return {
    body: { traits, resource_provider_generation: generation },
    lastModified: lastChange(known) ?? now,
  };
}
