/** `/resource_providers/{uuid}/usages`. */
import type { Answer, Call } from '../http/call.ts';
import { providerIn } from './refusals.ts';
import type { State } from './state.ts';

export function getResourceProviderUsages(state: State, { params }: Call): Answer {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  // Nothing can be allocated yet.
  const usages = Object.fromEntries(Object.keys(provider.inventories).map((name) => [name, 0]));
  return { body: { resource_provider_generation: provider.generation, usages } };
}
