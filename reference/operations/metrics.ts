/** Counts what a server does, in the form of Prometheus. */
import type { RequestObserver } from '../http/observer.ts';
import type { Store } from '../store/port.ts';
import { type Library, loadLibrary } from './metrics-library.ts';
import { measureStore } from './store-metrics.ts';

/** What `/metrics` answers. */
export interface MetricsText {
  contentType: string;
  text: string;
}

export interface Metrics {
  requests: RequestObserver;
  /** Makes the store count its commits. */
  measure(store: Store, service: string): Store;
  /** Of this process. */
  render(): Promise<MetricsText>;
}

export async function createMetrics(): Promise<Metrics> {
  const library = await loadLibrary();
  const { register } = library;
  register.clear();
  library.collectDefaultMetrics();
  return {
    requests: observeRequests(library),
    measure: measureStore(library),
    render: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}

/** Seconds: from a read of one provider to a list of all candidates. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function observeRequests({ Counter, Gauge, Histogram }: Library): RequestObserver {
  const inProgress = new Gauge({
    name: 'interop_requests_in_progress',
    help: 'Requests that are not answered yet.',
  });
  const answered = new Counter({
    name: 'interop_requests_total',
    help: 'Requests by service, operation, method and status of the answer.',
    labelNames: ['service', 'operation', 'method', 'status'],
  });
  const durations = new Histogram({
    name: 'interop_request_duration_seconds',
    help: 'Seconds from the head of a request to its answer.',
    labelNames: ['service', 'operation'],
    buckets: DURATIONS,
  });
  return {
    began: () => inProgress.inc(),
    ended({ service, operation = 'none', method, status, seconds }) {
      inProgress.dec();
      answered.inc({ service, operation, method: METHODS.has(method) ? method : 'other', status });
      durations.observe({ service, operation }, seconds);
    },
  };
}

/** A client can make up any number of others. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
