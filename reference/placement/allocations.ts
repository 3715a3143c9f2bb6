/** `/resource_providers/{uuid}/allocations`. */
import type { Answer, Call } from '../http/call.ts';
import { providerIn } from './refusals.ts';
import type { State } from './state.ts';

export function listResourceProviderAllocations(state: State, { params }: Call): Answer {
  const provider = providerIn(state, params);
  if ('refused' in provider) return provider;
  // Nothing can be allocated yet.
  return { body: { allocations: {}, resource_provider_generation: provider.generation } };
}
