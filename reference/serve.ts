/** Starts the reference server: one service at the root, or several, each below its name. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadService } from '../spec/contract/load-service.ts';
import type { Service } from '../spec/contract/service.ts';
import { type Application, type Cors, logToStderr } from './http/application.ts';
import type { Authenticator } from './http/auth/authenticator.ts';
import { requestListener } from './http/request-listener.ts';
import { answerUnreadable } from './http/unreadable-request.ts';
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

/** What to serve, and where. */
export interface ReferenceOptions {
  /** Placement alone when absent. */
  services?: readonly ReferenceService[];
  /** Placement's documents, where the caller has loaded them; the shipped ones when absent. */
  service?: Service;
  /** The service root of the Placement that the scheduler uses. Needed unless this server serves Placement too. */
  placementUrl?: string;
  /** The `X-Auth-Token` for that Placement. */
  placementToken?: string;
  /** The default, 0, takes any free port. */
  port?: number;
  host?: string;
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
  /** Identifies this scheduler among those that share the store; random when absent. */
  schedulerOwner?: string;
  log?: (message: string) => void;
}

/** A running reference server. */
export interface ReferenceServer {
  /** The origin, without the path of a service. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** @throws Error when the port is taken, or when the scheduler would have no Placement */
export async function startReference(options: ReferenceOptions = {}): Promise<ReferenceServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const applications = await createApplications(options);
  const [first] = applications as [Application];
  const server = createServer(requestListener(applications));
  server.on('clientError', answerUnreadable(first));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      for (const application of applications) await application.close();
    },
  };
}

/** The scheduler comes first, so that it closes before the Placement that it uses. */
async function createApplications(options: ReferenceOptions): Promise<Application[]> {
  const { services = ['placement'], log, placementUrl, placementToken: token } = options;
  const { authenticator, cors, policy, storeAt = 'memory' } = options;
  const mountOf = (name: ReferenceService) => (services.length === 1 ? '' : `/${name}`);
  const common = { ...(log && { log }), ...(authenticator && { authenticator }), ...(cors && { cors }) };
  const placement = services.includes('placement')
    ? await createPlacement({
        service: options.service ?? loadService('placement'),
        store: options.store ?? (await openStore(storeAt, 'placement', log ?? logToStderr)),
        mount: mountOf('placement'),
        ...(policy && { policy }),
        ...common,
      })
    : undefined;
  if (!services.includes('scheduler')) return placement ? [placement] : [];
  if (!placement && placementUrl === undefined)
    throw new Error('the scheduler needs a Placement: serve placement too, or give its URL');
  const scheduler = await createScheduler({
    service: loadService('scheduler'),
    store: options.schedulerStore ?? (await openStore(storeAt, 'scheduler', log ?? logToStderr)),
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
