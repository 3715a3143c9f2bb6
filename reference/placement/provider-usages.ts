/** `/resource_providers/{uuid}/usages`. */
import type { Call, HandlerResult } from '../http/call.ts';
import { providerIn } from './refusals.ts';
import type { PlacementState } from './state/state.ts';

export function getResourceProviderUsages(state: PlacementState, { params }: Call): HandlerResult {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  const { uuid, generation, inventories } = provider;
  const usages = Object.fromEntries(
    Object.keys(inventories).map((name) => [name, state.usages.used(uuid, name)]),
  );
  return { body: { resource_provider_generation: generation, usages } };
}
