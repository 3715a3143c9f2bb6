/** Builds the application that serves Placement. */
import type { Service } from '../../spec/contract/service.ts';
import type { Cors } from '../http/application.ts';
import { type Application, requireEveryOperation } from '../http/application.ts';
import type { Authenticator } from '../http/auth/authenticator.ts';
import { NOAUTH2 } from '../http/auth/noauth2.ts';
import { type Log, logToStderr } from '../http/log.ts';
import type { Store } from '../store/port.ts';
import { placementOperations } from './handlers.ts';
import { type PlacementPolicyName, placementPolicy } from './policy/policies.ts';
import { describePlacementQuery } from './providers/query-words.ts';
import { PLACEMENT_ERRORS } from './refusals.ts';
import { openLedger } from './state/ledger.ts';

/** What the reference Placement is built from. */
export interface PlacementOptions {
  service: Service;
  store: Store;
  /** The prefix of the service's paths: `''`, the default, or `/placement`. */
  mount?: string;
  /** `noauth2` when absent. */
  authenticator?: Authenticator;
  /** `legacy` when absent, the policy that OpenStack's own tests of Placement run with. */
  policy?: PlacementPolicyName;
  cors?: Cors;
  log?: Log;
}

/** @throws Error that names the operations of the service without a handler */
export async function createPlacement(options: PlacementOptions): Promise<Application> {
  const { service, store, mount = '', authenticator = NOAUTH2, log = logToStderr } = options;
  const ledger = await openLedger(store);
  const operations = placementOperations(service, ledger);
  requireEveryOperation(service, operations);
  const errors = PLACEMENT_ERRORS;
  return {
    service,
    operations,
    mount,
    authenticator,
    policy: placementPolicy(options.policy ?? 'legacy'),
    ...(options.cors && { cors: options.cors }),
    errors,
    describeQuery: describePlacementQuery,
    log,
    close: () => ledger.close(),
  };
}
