/** The refusals that several resources share, with the codes of Placement's errors: each code stands here once. */
import type { Refusal } from '../http/call.ts';
import type { Provider } from './records.ts';
import type { State } from './state.ts';

export const CODES = {
  concurrentUpdate: 'placement.concurrent_update',
  duplicateName: 'placement.duplicate_name',
  inventoryInUse: 'placement.inventory.inuse',
  providerInUse: 'placement.resource_provider.inuse',
  cannotDeleteParent: 'placement.resource_provider.cannot_delete_parent',
} as const;

export function badRequest(detail: string): Refusal {
  return { refused: 400, detail };
}

export function notFound(detail: string): Refusal {
  return { refused: 404, detail };
}

export function conflict(detail: string, code?: string): Refusal {
  return code === undefined ? { refused: 409, detail } : { refused: 409, code, detail };
}

export function concurrentUpdate(detail: string): Refusal {
  return conflict(detail, CODES.concurrentUpdate);
}

export function noProvider(uuid: string): Refusal {
  return notFound(`There is no resource provider ${uuid}.`);
}

/** Refuses a change made on the grounds of an older generation. */
export function staleGeneration(provider: Provider, given: number): Refusal | undefined {
  if (given === provider.generation) return undefined;
  return concurrentUpdate(
    `The provider's generation is ${provider.generation} and not ${given}: read it again.`,
  );
}

/** The provider that the path names. */
export function providerIn(state: State, params: Readonly<Record<string, string>>): Provider | Refusal {
  const uuid = params.uuid as string;
  return state.provider(uuid) ?? noProvider(uuid);
}
