/** Profiles a server of its own while it answers a load. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { startProgram } from '../measure/child.ts';
import { rateOf, startLoadClient } from '../measure/load-client.ts';
import type { CpuProfile } from './cpu-profile.ts';
import { type FoldedProfile, foldProfile } from './fold-profile.ts';
import type { ProfiledLoad } from './loads.ts';

export interface LoadProfile extends FoldedProfile {
  /** Answers a second, which sampling makes fewer. */
  rate: number;
}

/**
 * Only what the load costs is in the profile: neither the start of the server nor what fills it, nor the first answers, which run
 * before V8 has compiled much. What threads do, such as LMDB's writes, is not in it. V8 samples by the clock: where other programs keep
 * the processors busy, a function during which the server had to wait for one, such as a write that wakes a client, looks dearer.
 * @throws CannotRun where etcd cannot be had on this machine; Error where an answer has another status
 */
export async function profileLoad(
  { services, store, connections, status, prepare }: ProfiledLoad,
  milliseconds: number,
): Promise<LoadProfile> {
  const place = await openPlace(store);
  try {
    const flags = ['--enable-source-maps'];
    const server = await startProgram('bench/programs/profiled-server.ts', [services, place.text], flags);
    const client = await startLoadClient();
    try {
      const url = server.firstLine;
      const requests = await prepare(client, url);
      await client.send({ url, requests, connections, end: { milliseconds: milliseconds / 2 } }, status);
      await server.request({ profile: 'start' });
      const tally = await client.send({ url, requests, connections, end: { milliseconds } }, status);
      const profile = (await server.request({ profile: 'stop' })) as CpuProfile;
      return { ...foldProfile(profile, ROOT), rate: rateOf(tally, status) };
    } finally {
      await Promise.all([client.end(), server.end()]);
    }
  } finally {
    await place.end();
  }
}

const ROOT = new URL('../../', import.meta.url).href;

interface StorePlace {
  /** As `--store` takes it. */
  text: string;
  end(): Promise<void> | void;
}

async function openPlace(store: ProfiledLoad['store']): Promise<StorePlace> {
  if (store === 'memory') return { text: store, end: () => {} };
  if (store === 'etcd') {
    const { urls, end } = await startEtcd();
    return { text: `etcd:${urls}`, end };
  }
  const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  return {
    text: `lmdb:${join(folder, 'data')}`,
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
