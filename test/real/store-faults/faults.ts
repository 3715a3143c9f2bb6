/** What happens to members and servers while clients write. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EtcdCluster } from '../etcd/cluster.ts';
import type { ServerProcess } from '../etcd/server.ts';

export interface FaultedSystem {
  cluster: EtcdCluster;
  servers: ServerProcess[];
  /** Starts another server in the place of one that was killed. */
  replaceServer(index: number): Promise<void>;
}

/** Each is over, and mended, when its promise resolves. */
export const STORE_FAULTS: Readonly<
  Record<string, (system: FaultedSystem, seconds: number) => Promise<void>>
> = {
  'nothing happens': (_system, seconds) => sleep(seconds * 1000),

  'the leader is killed': async ({ cluster }, seconds) => {
    const leader = await cluster.leader();
    await leader.kill();
    await sleep(seconds * 1000);
    leader.start();
  },

  'the leader is stopped': async ({ cluster }, seconds) => {
    const leader = await cluster.leader();
    leader.stop();
    await sleep(seconds * 1000);
    leader.resume();
  },

  'a follower is stopped': async ({ cluster }, seconds) => {
    const leader = await cluster.leader();
    const follower = cluster.members.find((member) => member !== leader);
    follower?.stop();
    await sleep(seconds * 1000);
    follower?.resume();
  },

  'a server is killed': async ({ servers, replaceServer }, seconds) => {
    servers[0]?.child.kill('SIGKILL');
    await sleep(seconds * 500);
    await replaceServer(0);
  },
};
