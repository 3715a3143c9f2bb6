/** Servers of both services over one store, as `docs/operate.md` recommends it for each store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { startServer } from '../../test/real/etcd/server.ts';
import { findFreePort } from '../../test/real/processes/free-port.ts';
import { readProcessorSeconds } from '../measure/processor-time.ts';
import { readStoreChanges, type StoreChanges } from './store-conflicts.ts';

export interface Deployment {
  /** Origins, of which a client may use any. */
  origins: readonly string[];
  /** Seconds of processor time so far: of all server processes, and of the members of etcd. */
  readTimes(): { servers: number; members: number };
  readChanges(): Promise<StoreChanges>;
  end(): Promise<void>;
}

export interface DeploymentKind {
  store: 'memory' | 'lmdb' | 'etcd';
  /** Of servers. Several need a store that they share. */
  processes: number;
}

/**
 * Over etcd, each process is a server of its own: `interop serve` is started several times, and clients choose among the servers, as a
 * load balancer would. Over lmdb, `--processes N` puts the processes behind one port.
 * @throws CannotRun where etcd cannot be had on this machine
 */
export async function startDeployment({ store, processes }: DeploymentKind): Promise<Deployment> {
  const ends: (() => Promise<void> | void)[] = [];
  const end = async () => {
    for (const each of ends.splice(0).reverse()) await each();
  };
  const admins: string[] = [];
  const start = async (place: string, flags: readonly string[]) => {
    const port = await findFreePort(0);
    const settings = {
      services: 'placement,scheduler',
      flags: ['--admin-port', String(port), ...flags],
    };
    const server = await startServer(place, settings);
    ends.push(server.end);
    admins.push(`http://127.0.0.1:${port}`);
    return { origin: server.url, pid: server.child.pid as number };
  };
  try {
    const members: number[] = [];
    const servers: { origin: string; pid: number }[] = [];
    if (store === 'etcd') {
      const cluster = await startEtcd({ args: LARGE_COMMITS });
      ends.push(cluster.end);
      members.push(...cluster.members.map(({ pid }) => pid));
      for (let each = 0; each < processes; each += 1) servers.push(await start(`etcd:${cluster.urls}`, []));
    } else {
      const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
      ends.push(() => rmSync(folder, { recursive: true, force: true }));
      const place = store === 'lmdb' ? `lmdb:${join(folder, 'data')}` : store;
      servers.push(await start(place, ['--processes', String(processes)]));
    }
    const sum = (pids: readonly number[]) =>
      pids.reduce((total, pid) => total + (readProcessorSeconds(pid) ?? 0), 0);
    return {
      origins: servers.map(({ origin }) => origin),
      readTimes: () => ({ servers: sum(servers.map(({ pid }) => pid)), members: sum(members) }),
      readChanges: () => readStoreChanges(admins),
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A hundred consumers on as many hosts are one commit of more operations than etcd allows by default (docs/operate.md). */
const LARGE_COMMITS = ['--max-txn-ops', '20000', '--max-request-bytes', '16000000'];
