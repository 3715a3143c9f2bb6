/** Assembles the scheduler as an application that an HTTP server can mount. */
import type { Service } from '../../spec/contract/service.ts';
import type { Cors } from '../http/application.ts';
import { type Application, requireEveryOperation } from '../http/application.ts';
import type { Authenticator } from '../http/auth/authenticator.ts';
import { NOAUTH2 } from '../http/auth/noauth2.ts';
import { ADMINISTRATORS_AND_SERVICES } from '../http/auth/policy.ts';
import { type Log, logToStderr } from '../http/log.ts';
import { followStore } from '../store/ledger.ts';
import type { Store } from '../store/port.ts';
import { ProcessSession } from './claims/process-session.ts';
import { schedulerOperations } from './handlers.ts';
import type { Placement } from './placement/port.ts';
import { SCHEDULER_ERRORS } from './refusals.ts';
import { SchedulerState } from './registry/state.ts';

export interface SchedulerOptions {
  service: Service;
  /** Keeps the registry, groups, selections and keys; processes that share it are one scheduler. */
  store: Store;
  placement: Placement;
  /** The id of this process's first session among those that share the store; random when absent. */
  owner?: string;
  /** The prefix of the paths: `''`, the default, or `/scheduler`. */
  mount?: string;
  /** `noauth2` when absent. */
  authenticator?: Authenticator;
  cors?: Cors;
  log?: Log;
}

/** @throws Error that names every operation of the service without a handler */
export async function createScheduler(options: SchedulerOptions): Promise<Application> {
  const { service, store, placement, owner, mount = '', log = logToStderr } = options;
  const { authenticator = NOAUTH2, cors } = options;
  const ledger = await followStore(store, new SchedulerState());
  const session = await ProcessSession.open(ledger, owner === undefined ? {} : { id: owner });
  const operations = schedulerOperations(service, { ledger, placement, session });
  requireEveryOperation(service, operations);
  const close = async () => {
    await session.close();
    await ledger.close();
    await placement.close();
  };
  return {
    service,
    operations,
    mount,
    authenticator,
    policy: ADMINISTRATORS_AND_SERVICES,
    ...(cors && { cors }),
    errors: SCHEDULER_ERRORS,
    log,
    close,
  };
}
