/** A cluster of etcd and servers over it, with what a fault needs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEtcd } from '../etcd/cluster.ts';
import { startServer } from '../etcd/server.ts';
import { Network, type NetworkPlace } from '../networks/network.ts';
import { withClock } from '../networks/own-clock.ts';
import { mountSmallDisk } from '../networks/small-disk.ts';
import type { FaultedSystem, StoreFault } from './store-fault.ts';

const MEMBERS = 3;
const SERVERS = 3;
/** Two files of 64 MB for the log of a member, and its database. */
const MEGABYTES = 400;
/** By which the clock of each is ahead of this machine's. */
const DAYS = { members: [2, 5, 13], servers: [1, 7, 30] };
const WALL_CLOCK = fileURLToPath(new URL('./wall-clock.ts', import.meta.url));

export interface RunningSystem extends FaultedSystem {
  end(): Promise<void>;
}

/** @param isOnNetwork whether members and servers get places on a network, which has to be this process's own */
export async function startSystem({ needs }: StoreFault, isOnNetwork: boolean): Promise<RunningSystem> {
  const ends: (() => Promise<void> | void)[] = [];
  const end = async () => {
    for (const each of ends.splice(0).reverse()) await each();
  };
  try {
    const network = isOnNetwork ? new Network() : undefined;
    if (network) ends.push(() => network.end());
    const addPlaces = (count: number) => Array.from({ length: count }, () => (network as Network).addPlace());
    const onNetwork = network && { members: addPlaces(MEMBERS), servers: addPlaces(SERVERS) };
    const clocks = needs === 'clocks' && onNetwork ? setClocks(onNetwork) : undefined;
    const places = clocks ?? onNetwork;
    const disk = needs === 'disk' ? startDisk(ends) : undefined;
    const cluster = await startEtcd({
      members: MEMBERS,
      ...(places && { places: places.members }),
      dataOf: (index) => (index === 0 && disk ? join(disk.folder, 'data') : undefined),
    });
    ends.push(cluster.end);
    const start = (index: number) => {
      const place = places?.servers[index];
      const env = {
        INTEROP_STORE_COMPACTION: 'off',
        ...(clocks && { INTEROP_DAYS_AHEAD: String(index - 1) }),
      };
      const preload = clocks && { preload: WALL_CLOCK };
      return startServer(`etcd:${cluster.urls}`, { env, ...(place && { place }), ...preload });
    };
    const servers = await Promise.all(Array.from({ length: SERVERS }, (_, index) => start(index)));
    ends.push(async () => {
      for (const server of servers) await server.end();
    });
    return {
      cluster,
      servers,
      places,
      clocks,
      disk,
      async replaceServer(index) {
        servers[index] = await start(index);
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function setClocks({ members, servers }: Record<'members' | 'servers', readonly NetworkPlace[]>) {
  const set = (places: readonly NetworkPlace[], days: readonly number[]) =>
    places.map((place, index) => withClock(place, days[index] as number));
  return { members: set(members, DAYS.members), servers: set(servers, DAYS.servers) };
}

function startDisk(ends: (() => void)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'interop-disk-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const disk = mountSmallDisk(folder, MEGABYTES);
  ends.push(disk.end);
  return disk;
}
