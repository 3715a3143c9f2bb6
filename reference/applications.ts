/** Builds the services that a reference server serves, over one store. */
import { loadService } from '../spec/contract/load-service.ts';
import type { Service } from '../spec/contract/service.ts';
import type { Application, Cors } from './http/application.ts';
import type { Authenticator } from './http/auth/authenticator.ts';
import { type Log, logToStderr } from './http/log.ts';
import { createPlacement } from './placement/application.ts';
import type { PlacementPolicyName } from './placement/policy/policies.ts';
import { createScheduler } from './scheduler/application.ts';
import { placementInProcess } from './scheduler/placement/in-process.ts';
import { placementOverHttp } from './scheduler/placement/over-http.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/port.ts';

export const REFERENCE_SERVICES = ['placement', 'scheduler'] as const;

/** A service that the reference server implements. */
export type ReferenceService = (typeof REFERENCE_SERVICES)[number];

/** Which services, for whom, and over what. */
export interface ApplicationsOptions {
  /** Placement alone when absent. */
  services?: readonly ReferenceService[];
  /** Placement's documents, where the caller has loaded them; the shipped ones when absent. */
  service?: Service;
  /** The service root of the Placement that the scheduler uses. Needed unless this server serves Placement too. */
  placementUrl?: string;
  /** The `X-Auth-Token` for that Placement. */
  placementToken?: string;
  /** Identifies the callers of all services; `noauth2` when absent. */
  authenticator?: Authenticator;
  /** Placement's policy; `legacy` when absent. */
  policy?: PlacementPolicyName;
  /** The origins whose pages may read the answers; none when absent. */
  cors?: Cors;
  /** Where the services keep what they store, as `openStore` reads it; in memory when absent. */
  storeAt?: string;
  /** Placement's store, in place of `storeAt`. */
  store?: Store;
  /** The scheduler's store, in place of `storeAt`. */
  schedulerStore?: Store;
  /** Sees each store before it is used, such as to measure it. */
  observeStore?: (store: Store, service: ReferenceService) => Store;
  /** Identifies this scheduler among those that share the store; random when absent. */
  schedulerOwner?: string;
  log?: Log;
}

/**
 * The scheduler comes first, so that it closes before the Placement that it uses.
 * @throws Error when the scheduler would have no Placement; InputError for an unusable store; StoreUnavailable
 */
export async function createApplications(options: ApplicationsOptions): Promise<Application[]> {
  const { services = ['placement'], log, placementUrl, placementToken: token } = options;
  const { authenticator, cors, policy } = options;
  if (!services.includes('placement') && placementUrl === undefined)
    throw new Error('the scheduler needs a Placement: serve placement too, or give its URL');
  const mountOf = (name: ReferenceService) => (services.length === 1 ? '' : `/${name}`);
  const common = { ...(log && { log }), ...(authenticator && { authenticator }), ...(cors && { cors }) };
  const placement = services.includes('placement')
    ? await createPlacement({
        service: options.service ?? loadService('placement'),
        store: await storeOf('placement', options),
        mount: mountOf('placement'),
        ...(policy && { policy }),
        ...common,
      })
    : undefined;
  if (!services.includes('scheduler')) return placement ? [placement] : [];
  const scheduler = await createScheduler({
    service: loadService('scheduler'),
    store: await storeOf('scheduler', options),
    placement:
      placementUrl === undefined
        ? placementInProcess(placement as Application)
        : placementOverHttp(placementUrl, token === undefined ? {} : { token }),
    mount: mountOf('scheduler'),
    ...(options.schedulerOwner !== undefined && { owner: options.schedulerOwner }),
    ...common,
  });
  return placement ? [scheduler, placement] : [scheduler];
}

async function storeOf(service: ReferenceService, options: ApplicationsOptions): Promise<Store> {
  const { storeAt = 'memory', observeStore = (store: Store) => store, log = logToStderr } = options;
  const given = service === 'placement' ? options.store : options.schedulerStore;
  return observeStore(given ?? (await openStore(storeAt, service, log)), service);
}
