/** The same services at two sites each: one beside the database, or the leader of its cluster, and one far away from it. */
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { startProgram } from '../measure/child.ts';
import { startRealPlacement } from '../real-placement.ts';
import { type Distance, startDelayProxy } from './delay-proxy.ts';
import { startMariadb } from './mariadb.ts';
import { THREADS } from './subjects.ts';

export const DATABASES = ['MariaDB', 'etcd'] as const;

export type DatabaseName = (typeof DATABASES)[number];

export const SITES = ['beside', 'far'] as const;

export type SiteName = (typeof SITES)[number];

export interface RunningSites {
  /** The URL of the service at each site. */
  urls: Record<DatabaseName, Record<SiteName, string>>;
  end(): Promise<void>;
}

/**
 * Starts a Placement over MariaDB at each of two sites, and a reference over etcd at each of two; the third member of etcd has a site of its own.
 * @param distance between any two sites; not 0 at first, so that each reference finds the member at its own
 * @throws CannotRun where one cannot be had on this machine
 */
export async function startAtTwoSites(distance: Distance): Promise<RunningSites> {
  const ends: (() => Promise<void> | void)[] = [];
  const end = async () => {
    for (const each of ends.splice(0).reverse()) await each();
  };
  const lineTo = async (port: number) => {
    const line = await startDelayProxy(port, distance);
    ends.push(line.close);
    return line.port;
  };
  const startPlacement = async (database: string) => {
    const placement = await startRealPlacement({ database, threads: THREADS, policy: 'same' });
    ends.push(placement.end);
    return placement.url;
  };
  const startReference = async (members: readonly string[]) => {
    const server = await startProgram('bench/programs/reference-server.ts', [`etcd:${members}`]);
    ends.push(server.end);
    return server.firstLine;
  };
  try {
    const { end: endDatabase, url, port } = await startMariadb(async (port) => port);
    ends.push(endDatabase);
    const farUrl = url.replace(`:${port}/`, `:${await lineTo(port)}/`);
    const MariaDB = { beside: await startPlacement(url), far: await startPlacement(farUrl) };
    const cluster = await startEtcd({ lineTo });
    ends.push(cluster.end);
    const lines = cluster.urls.split(',');
    const leader = cluster.members.indexOf(await cluster.leader());
    /** The member at the site by its own port, and the others by their lines. */
    const seenFrom = (site: number) =>
      lines.map((line, index) => (index === site ? (cluster.members[site]?.url ?? line) : line));
    const etcd = {
      beside: await startReference(seenFrom(leader)),
      far: await startReference(seenFrom((leader + 1) % lines.length)),
    };
    return { urls: { MariaDB, etcd }, end };
  } catch (error) {
    await end();
    throw error;
  }
}
