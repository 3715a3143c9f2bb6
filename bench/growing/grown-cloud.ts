/** A server over a store that holds a cloud of some size. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../reference/store/open-store.ts';
import { fillStore } from '../../reference/transfer/fill-store.ts';
import { startEtcd } from '../../test/real/etcd/cluster.ts';
import { type Child, startProgram } from '../measure/child.ts';
import { type CloudSize, makeCloudEntries } from './cloud-entries.ts';

export const GROWN_STORES = ['memory', 'lmdb', 'etcd'] as const;

export type GrownStore = (typeof GROWN_STORES)[number];

export interface GrownCloud {
  server: Child;
  /** From the start of the process until it serves, with what the store holds; null where the process filled it itself. */
  startSeconds: number | null;
  end(): Promise<void>;
}

/** @throws CannotRun where the store cannot be had on this machine */
export async function startGrownCloud(store: GrownStore, size: CloudSize): Promise<GrownCloud> {
  if (store === 'memory') {
    const args = [String(size.providers), String(size.consumers)];
    const server = await startProgram('bench/programs/grown-server.ts', args, FLAGS);
    return { server, startSeconds: null, end: server.end };
  }
  const place = await openPlace(store);
  try {
    await fill(place.name, size);
    const before = performance.now();
    const server = await startProgram('bench/programs/reference-server.ts', [place.name], FLAGS);
    const startSeconds = (performance.now() - before) / 1000;
    const end = async () => {
      await server.end();
      await place.end();
    };
    return { server, startSeconds, end };
  } catch (error) {
    await place.end();
    throw error;
  }
}

/** So that what is measured is what the projection holds. */
const FLAGS = ['--expose-gc'];

interface Place {
  /** As `--store` takes it. */
  name: string;
  end(): Promise<void>;
}

async function openPlace(store: 'lmdb' | 'etcd'): Promise<Place> {
  if (store === 'etcd') {
    const cluster = await startEtcd();
    return { name: `etcd:${cluster.urls}`, end: cluster.end };
  }
  const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  return { name: `lmdb:${folder}`, end: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function fill(place: string, size: CloudSize): Promise<void> {
  const store = await openStore(place, 'placement');
  try {
    for await (const page of makeCloudEntries(size)) await fillStore(store, page);
  } finally {
    await store.close();
  }
}
