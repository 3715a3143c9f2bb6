/** A fault of members or servers, and the system that it happens to. */
import type { EtcdCluster } from '../etcd/cluster.ts';
import type { ServerProcess } from '../etcd/server.ts';
import type { NetworkPlace } from '../networks/network.ts';
import type { ClockedPlace } from '../networks/own-clock.ts';
import type { SmallDisk } from '../networks/small-disk.ts';

export interface FaultedSystem {
  cluster: EtcdCluster;
  servers: ServerProcess[];
  /** Starts another server in the place of one that was killed. */
  replaceServer(index: number): Promise<void>;
  /** Where members and servers are; undefined where they all are on the loopback interface. */
  places: { members: readonly NetworkPlace[]; servers: readonly NetworkPlace[] } | undefined;
  /** The same places, where the fault needs clocks. */
  clocks: { members: readonly ClockedPlace[]; servers: readonly ClockedPlace[] } | undefined;
  /** Of the first member, where the fault needs it. */
  disk: SmallDisk | undefined;
}

export interface StoreFault {
  /**
   * What it cannot do without, in namespaces of its own: places on a network, a small disk for a member, or a clock for each member
   * and server, with a cluster that is compacted.
   */
  needs?: 'network' | 'disk' | 'clocks';
  /** It is over, and mended, when its promise resolves. @throws Error where it had no effect */
  happen(system: FaultedSystem, seconds: number): Promise<void>;
}
