/** `/resource_providers/{uuid}/usages`. */

import type { HandlerResult } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import { findProvider, type ProviderPath } from './refusals.ts';
import type { PlacementState } from './state/state.ts';

export function getResourceProviderUsages(
  state: PlacementState,
  { path }: HandlerInput<ProviderPath>,
): HandlerResult {
  const provider = findProvider(state, path);
  if ('refused' in provider) return provider;
  const { uuid, generation, inventories } = provider;
  const usages = Object.fromEntries(
    Object.keys(inventories).map((name) => [name, state.usages.used(uuid, name)]),
  );
  return { body: { resource_provider_generation: generation, usages } };
}
