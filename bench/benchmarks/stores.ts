/** Measures the reference over each store, relative to the database alone and to a server that returns a constant. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../../test/programs/cannot-run.ts';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { type ClaimSubject, measureClaims } from '../limits/claims.ts';
import { measureReads } from '../limits/reads.ts';
import { startProgram } from '../measure/child.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import type { Measurement } from '../measure/measurement.ts';

export async function measureStores(): Promise<Measurement[]> {
  const client = await startLoadClient();
  try {
    return [
      ...(await measureLmdb(client)),
      ...(await measureEtcd(client)),
      ...(await measureServer(client, 'memory')),
    ];
  } finally {
    await client.end();
  }
}

const HOSTS = 200;
/** How many clients read: a store far away is asked once for all that wait. */
const READERS = [2, 64, 256];

async function measureLmdb(client: LoadClient): Promise<Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  try {
    const bare = { program: 'bench/programs/bare-lmdb.ts', path: join(root, 'bare') };
    return await measureServer(client, `lmdb:${join(root, 'server')}`, { bare, target: 0.5 });
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function measureEtcd(client: LoadClient): Promise<Measurement[]> {
  try {
    const cluster = await startEtcd();
    try {
      const bare = { program: 'bench/programs/bare-etcd.ts', path: cluster.urls.split(',')[0] as string };
      return await measureServer(client, `etcd:${cluster.urls}`, { bare, target: 0.6 });
    } finally {
      await cluster.end();
    }
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const reason = error.message.split('\n')[0];
    return [{ what: 'claims over etcd', measured: `skipped: ${reason}`, target: '', met: null }];
  }
}

/** @param limit of its writes; there is none in memory */
async function measureServer(
  client: LoadClient,
  place: string,
  limit?: Pick<ClaimSubject, 'bare' | 'target'>,
): Promise<Measurement[]> {
  const store = place.split(':')[0] as string;
  const server = await startProgram('bench/programs/reference-server.ts', [place]);
  try {
    // With room for every claim.
    const hosts = makeHosts(HOSTS).map((host) => ({ ...host, vcpus: 1_000_000 }));
    await fillService(client, { url: server.firstLine, hosts, connections: 8, describedOneOf: 1 });
    const measurements = limit ? await measureClaims(client, { store, server, place, ...limit }, hosts) : [];
    const path = `/resource_providers/${hosts[0]?.uuid}`;
    for (const connections of READERS)
      measurements.push(await measureReads(client, { store, server, path, connections }));
    return measurements;
  } finally {
    await server.end();
  }
}
