/** Starts a reference server as an operator runs it: with logs, metrics and readiness. */
import { openKeystone, type ServiceKeystone } from '../http/auth/keystone/open-keystone.ts';
import { logToStderr } from '../http/log.ts';
import { joinObservers, type RequestObserver } from '../http/observer.ts';
import { type ReferenceOptions, type ReferenceServer, startReference } from '../serve.ts';
import { createJsonLog } from './json-log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';

export const LOG_FORMATS = ['text', 'json'] as const;

/** What an operator asks of a server, besides what it serves. All of it can be sent to another process. */
export interface OperationOptions {
  /** `text`, the default: a line for each problem. `json`: an object for each request, and for each problem. */
  logFormat?: (typeof LOG_FORMATS)[number];
  /** Whether to count for Prometheus. */
  countsForMetrics?: boolean;
  /** Requests at once. */
  maxRequests?: number;
  requestTimeout?: number;
  keepAlive?: number;
}

export interface OperatedOptions extends ReferenceOptions, OperationOptions {
  /** Validates the tokens of clients, in place of `authenticator`. */
  keystone?: ServiceKeystone;
}

export interface OperatedServer extends ReferenceServer {
  drain(seconds: number): Promise<void>;
  readiness: Readiness;
  metrics?: Metrics;
}

/** Seconds for requests that run when the server is stopped. */
export const DRAIN_SECONDS = 30;

/** @throws Error as `startReference`, or where the package for metrics is not installed */
export async function startOperated(options: OperatedOptions): Promise<OperatedServer> {
  const { logFormat = 'text', countsForMetrics = false, keystone: validator, ...rest } = options;
  const json = logFormat === 'json' ? createJsonLog((line) => process.stderr.write(line)) : undefined;
  const metrics = countsForMetrics ? await createMetrics() : undefined;
  const readiness = new Readiness();
  const observers = [json?.requests, metrics?.requests].filter(isPresent);
  const keystone = validator && openKeystone(validator, json?.log ?? logToStderr);
  const server = await startReference({
    ...rest,
    ...(keystone && { authenticator: keystone.authenticator }),
    ...(json && { log: json.log }),
    ...(observers.length > 0 && { observer: joinObservers(observers) }),
    observeStore: (store, service) => readiness.watch(metrics?.measure(store, service) ?? store),
  });
  return {
    ...server,
    async close() {
      await server.close();
      await keystone?.close();
    },
    async drain(seconds) {
      readiness.isStopping = true;
      await server.drain?.(seconds);
      await keystone?.close();
    },
    readiness,
    ...(metrics && { metrics }),
  };
}

function isPresent(observer: RequestObserver | undefined): observer is RequestObserver {
  return observer !== undefined;
}
