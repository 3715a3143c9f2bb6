/**
 * The refusals that several resources share, and the codes of Placement's errors, each defined once. Details are for
 * people, but OpenStack's own tests, which test/upstream runs, assert parts of them.
 */
import type { Refusal } from '../handler-result.ts';
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

/** Placement gives few errors a specific code, and a 401 its own body. */
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

export function refuseUnknownProvider(uuid: string): Refusal {
  return notFound(`No resource provider with uuid ${uuid} found`);
}

export function describeUnknownClass(name: string): string {
  return `No such resource class ${name}.`;
}

export function describeUnknownTraits(names: readonly string[]): string {
  return `No such trait(s): ${names.join(', ')}.`;
}

/** Refuses a change that was decided on another generation of the provider. */
export function refuseStaleGeneration(provider: Provider, given: number): Refusal | undefined {
  if (given === provider.generation) return undefined;
  return concurrentUpdate(
    `resource provider generation conflict: it is ${provider.generation} and not ${given}. ` +
      "Resource provider's generation already changed. Please update the generation and try again.",
  );
}

/** The path of a provider and of everything below it. */
export type ProviderPath = { uuid: string };

/** The provider that the path names, or a 404. */
export function findProvider(state: PlacementState, { uuid }: ProviderPath): Provider | Refusal {
  return state.provider(uuid) ?? refuseUnknownProvider(uuid);
}
