/**
 * Serves from several processes behind one port. They share one store: one that every process opens, or, for a scheduler alone,
 * the memory of this process.
 */
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import type { ServiceKeystone } from '../http/auth/keystone/open-keystone.ts';
import type { MetricsText } from '../operations/metrics.ts';
import { loadLibrary } from '../operations/metrics-library.ts';
import { Readiness } from '../operations/readiness.ts';
import type { ReferenceServer } from '../serve.ts';
import { isShared } from '../store/open-store.ts';
import { findFreePort } from './free-port.ts';
import type { ProcessOptions } from './process-options.ts';
import { ProcessPool } from './process-pool.ts';
import { shareDatabase, shareMemory } from './shared-store.ts';

/** Several processes, as one server. */
export interface ServerProcesses extends ReferenceServer {
  drain(): Promise<void>;
  readiness: Readiness;
  /** Those of all processes, added up. */
  metrics(): Promise<MetricsText>;
}

/**
 * @param keystone validates the tokens of clients; `noauth2` when absent
 * @throws Error when a process does not start, for example because the port is in use
 */
export async function startProcesses(
  count: number,
  options: ProcessOptions,
  keystone?: ServiceKeystone,
): Promise<ServerProcesses> {
  cluster.setupPrimary({ exec: fileURLToPath(new URL(mainFile(), import.meta.url)), args: [] });
  const { host = '127.0.0.1', storeAt = 'memory' } = options;
  // Chosen once, so that replacements listen on the same port.
  const port = options.port || (await findFreePort(host));
  const shared = isShared(storeAt) ? await shareDatabase(storeAt) : shareMemory();
  const pool = new ProcessPool({ ...options, storeAt, host, port }, shared, keystone);
  const readiness = new Readiness();
  readiness.watch(shared.store);
  const close = () => {
    readiness.isStopping = true;
    return pool.close();
  };
  try {
    const { AggregatorRegistry } = options.countsForMetrics ? await loadLibrary() : {};
    const registry = AggregatorRegistry && new AggregatorRegistry();
    return {
      ...(await pool.start(count)),
      // Each process answers what runs before it ends.
      drain: close,
      close,
      readiness,
      metrics: async () => ({
        contentType: registry?.contentType ?? 'text/plain',
        text: (await registry?.clusterMetrics()) ?? '',
      }),
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** TypeScript in a checkout, JavaScript in the package. */
function mainFile(): string {
  return import.meta.url.endsWith('.ts') ? './main.ts' : './main.js';
}
