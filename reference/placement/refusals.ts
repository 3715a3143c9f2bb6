/**
 * The refusals that several resources share, with the codes of Placement's errors: each code stands here once. Details
 * are for people, but OpenStack's own tests hold parts of them fast; so do ours in test/upstream.
 */
import type { Refusal } from '../http/handler.ts';
import type { ErrorForm } from '../http/response/error-body.ts';
import type { Provider } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export const CODES = {
  concurrentUpdate: 'placement.concurrent_update',
  duplicateName: 'placement.duplicate_name',
  inventoryInUse: 'placement.inventory.inuse',
  providerInUse: 'placement.resource_provider.inuse',
  cannotDeleteParent: 'placement.resource_provider.cannot_delete_parent',
  providerNotFound: 'placement.resource_provider.not_found',
  badQueryValue: 'placement.query.bad_value',
  missingQueryValue: 'placement.query.missing_value',
} as const;

/** Placement has a code of its own for few errors, and a form of its own for those without a token. */
export const PLACEMENT_ERRORS: ErrorForm = {
  codeOf: () => 'placement.undefined_code',
  unauthorized: (title, message) => ({ code: `401 ${title}`, title, message }),
};

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
  return notFound(`No resource provider with uuid ${uuid} found`);
}

export function unknownClass(name: string): string {
  return `No such resource class ${name}.`;
}

export function unknownTraits(names: readonly string[]): string {
  return `No such trait(s): ${names.join(', ')}.`;
}

/** Refuses a change made on the grounds of an older generation. */
export function staleGeneration(provider: Provider, given: number): Refusal | undefined {
  if (given === provider.generation) return undefined;
  return concurrentUpdate(
    `resource provider generation conflict: it is ${provider.generation} and not ${given}. ` +
      "Resource provider's generation already changed. Please update the generation and try again.",
  );
}

/** The path of a provider and of everything below it. */
export type ProviderPath = { uuid: string };

/** The provider that the path names. */
export function providerIn(state: PlacementState, { uuid }: ProviderPath): Provider | Refusal {
  return state.provider(uuid) ?? noProvider(uuid);
}
