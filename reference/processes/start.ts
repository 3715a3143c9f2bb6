/**
 * Serves the scheduler from several processes behind one port. They share the registry, groups and keys, which this
 * process has, and ask one Placement.
 */
import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { abandon } from '../scheduler/claims/abandon.ts';
import type { ReferenceOptions, ReferenceServer } from '../serve.ts';
import { MemoryStore } from '../store/memory.ts';
import { serveStore } from '../store/serve-store.ts';
import { channelToChild } from './process-channel.ts';

/** What a process is told, as text in its environment. */
export type ProcessOptions = Pick<ReferenceOptions, 'port' | 'host' | 'placementUrl' | 'placementToken'>;

export const OPTIONS_VARIABLE = 'INTEROP_PROCESS';

/** One that ends by itself is replaced. @throws Error when a process does not come up, as when the port is taken */
export async function startProcesses(count: number, options: ProcessOptions): Promise<ReferenceServer> {
  const name = `./main${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  cluster.setupPrimary({ exec: fileURLToPath(new URL(name, import.meta.url)), args: [] });
  const { host = '127.0.0.1' } = options;
  // Chosen once: who takes the place of another listens where that one did.
  const port = options.port || (await freePort(host));
  const store = new MemoryStore();
  const workers = new Set<Worker>();
  let isEnding = false;
  let turn: Promise<unknown> = Promise.resolve();
  const served = await inTurn(start)
    .then((first) => Promise.all(Array.from({ length: count - 1 }, start)).then(() => first))
    .catch(async (error) => {
      await close();
      throw error;
    });
  return { ...served, close };

  /**
   * Once one of them has the port, the others have it at once. Two that wait for one that cannot be had would end this
   * process: Node's cluster forgets it with the first of them, and then looks for it again.
   */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = turn.then(task);
    turn = result.catch(() => undefined);
    return result;
  }

  function start(): Promise<Served> {
    const schedulerOwner = randomUUID();
    const worker = cluster.fork({
      [OPTIONS_VARIABLE]: JSON.stringify({ ...options, host, port, schedulerOwner }),
    });
    workers.add(worker);
    const stop = serveStore(store, channelToChild(worker));
    let isServing = false;
    worker.on('exit', () => {
      stop();
      workers.delete(worker);
      if (isServing) void replace(schedulerOwner);
    });
    return readiness(worker).then(
      (served) => {
        isServing = true;
        return served;
      },
      async (error) => {
        await endOf(worker);
        throw error;
      },
    );
  }

  /** Again and again: when all had ended, somebody else may have the port for a while. */
  async function replace(owner: string): Promise<void> {
    for (let isUp = false; !isUp && !isEnding; ) {
      isUp = await abandon(store, owner)
        .then(() => inTurn(start))
        .then(() => true)
        .catch(() => pause(REPLACE_AFTER));
    }
  }

  async function close(): Promise<void> {
    isEnding = true;
    await Promise.all(Array.from(workers, endOf));
  }
}

/** Milliseconds between two attempts to start a process. */
const REPLACE_AFTER = 250;

async function pause(milliseconds: number): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return false;
}

type Served = Pick<ReferenceServer, 'url' | 'port'>;

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Ready {
  ready?: Served;
  failed?: { message: string; code?: string };
}

function readiness(worker: Worker): Promise<Served> {
  return new Promise((resolve, reject) => {
    worker.on('exit', (code) => reject(new Error(`a process ended with ${code} before it served`)));
    worker.on('message', ({ ready, failed }: Ready) => {
      if (ready) resolve(ready);
      if (failed) reject(Object.assign(new Error(failed.message), { code: failed.code }));
    });
  });
}

async function endOf(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}
