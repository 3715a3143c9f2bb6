/** The same services at two sites each: one beside the database, or the leader of its cluster, and one far away from it. */
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import type { Distance } from './delay-proxy.ts';
import { startMariadb } from './mariadb.ts';
import { RunningParts } from './running-parts.ts';

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
  const parts = new RunningParts(distance);
  try {
    const { end, url, port } = await startMariadb(async (port) => port);
    parts.endsWith(end);
    const farUrl = url.replace(`:${port}/`, `:${await parts.lineTo(port)}/`);
    const MariaDB = { beside: await parts.startPlacement(url), far: await parts.startPlacement(farUrl) };
    const cluster = await startEtcd({ lineTo: parts.lineTo });
    parts.endsWith(cluster.end);
    const lines = cluster.urls.split(',');
    const leader = cluster.members.indexOf(await cluster.leader());
    /** The member at the site by its own port, and the others by their lines. */
    const seenFrom = (site: number) =>
      lines.map((line, index) => (index === site ? (cluster.members[site]?.url ?? line) : line));
    const startAt = (site: number) => parts.startReference(`etcd:${seenFrom(site)}`);
    const etcd = { beside: await startAt(leader), far: await startAt((leader + 1) % lines.length) };
    return { urls: { MariaDB, etcd }, end: () => parts.end() };
  } catch (error) {
    await parts.end();
    throw error;
  }
}
