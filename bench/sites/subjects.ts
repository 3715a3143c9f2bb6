/** What is measured side by side: a real Placement over MariaDB, and the reference over each of its stores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { startProgram } from '../measure/child.ts';
import { startRealPlacement } from '../real-placement.ts';
import { type Distance, startDelayProxy } from './delay-proxy.ts';
import { startMariadb } from './mariadb.ts';

export const SUBJECTS = ['MariaDB', 'etcd', 'memory', 'lmdb'] as const;

export type SubjectName = (typeof SUBJECTS)[number];

export interface SiteSubject {
  name: SubjectName;
  url: string;
  /** Whether its database may be at another site; the others keep their data with the server. */
  isDistributed: boolean;
}

export interface RunningSubjects {
  subjects: readonly SiteSubject[];
  end(): Promise<void>;
}

/**
 * Starts all of them, empty.
 * @param distance of the databases, which may change at any time: of MariaDB, of each member of etcd, and of its members among
 * each other
 * @throws CannotRun where one cannot be had on this machine
 */
export async function startSubjects(distance: Distance): Promise<RunningSubjects> {
  const ends: (() => Promise<void> | void)[] = [];
  const end = async () => {
    for (const each of ends.splice(0).reverse()) await each();
  };
  const lineTo = async (port: number) => {
    const line = await startDelayProxy(port, distance);
    ends.push(line.close);
    return line.port;
  };
  const startReference = async (store: string): Promise<string> => {
    const server = await startProgram('bench/programs/reference-server.ts', [store]);
    ends.push(server.end);
    return server.firstLine;
  };
  try {
    const database = await startMariadb(lineTo);
    ends.push(database.end);
    // By its own policy, no user of noauth2 may reshape providers.
    const real = { database: database.url, threads: THREADS, policy: 'same' } as const;
    const placement = await startRealPlacement(real);
    ends.push(placement.end);
    const cluster = await startEtcd({ lineTo });
    ends.push(cluster.end);
    const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    return {
      subjects: [
        { name: 'MariaDB', url: placement.url, isDistributed: true },
        { name: 'etcd', url: await startReference(`etcd:${cluster.urls}`), isDistributed: true },
        { name: 'memory', url: await startReference('memory'), isDistributed: false },
        { name: 'lmdb', url: await startReference(`lmdb:${folder}`), isDistributed: false },
      ],
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Of each of Placement's workers: while one waits for a database far away, others go on. */
export const THREADS = 4;
