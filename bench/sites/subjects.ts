/** What is measured side by side: a real Placement over MariaDB, and the reference over each of its stores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import type { Distance } from './delay-proxy.ts';
import { startMariadb } from './mariadb.ts';
import { RunningParts } from './running-parts.ts';

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
  const parts = new RunningParts(distance);
  try {
    const database = await startMariadb(parts.lineTo);
    parts.endsWith(database.end);
    const placement = await parts.startPlacement(database.url);
    const cluster = await startEtcd({ lineTo: parts.lineTo });
    parts.endsWith(cluster.end);
    const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
    parts.endsWith(() => rmSync(folder, { recursive: true, force: true }));
    return {
      subjects: [
        { name: 'MariaDB', url: placement, isDistributed: true },
        { name: 'etcd', url: await parts.startReference(`etcd:${cluster.urls}`), isDistributed: true },
        { name: 'memory', url: await parts.startReference('memory'), isDistributed: false },
        { name: 'lmdb', url: await parts.startReference(`lmdb:${folder}`), isDistributed: false },
      ],
      end: () => parts.end(),
    };
  } catch (error) {
    await parts.end();
    throw error;
  }
}
