/** What happens to members and servers while clients write. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EtcdCluster } from '../etcd/cluster.ts';
import type { EtcdMember } from '../etcd/member.ts';
import type { NetworkPlace } from '../networks/network.ts';
import { CLOCK_FAULTS } from './clock-faults.ts';
import type { StoreFault } from './store-fault.ts';

export const STORE_FAULTS: Readonly<Record<string, StoreFault>> = {
  'nothing happens': { happen: (_system, seconds) => sleep(seconds * 1000) },

  'the leader is killed': {
    async happen({ cluster }, seconds) {
      const leader = await cluster.leader();
      await leader.kill();
      await sleep(seconds * 1000);
      leader.start();
    },
  },

  'the leader is stopped': {
    async happen({ cluster }, seconds) {
      await stopFor(await cluster.leader(), seconds);
    },
  },

  'a follower is stopped': {
    async happen({ cluster }, seconds) {
      await stopFor(await findFollower(cluster), seconds);
    },
  },

  'a server is killed': {
    async happen({ servers, replaceServer }, seconds) {
      servers[0]?.child.kill('SIGKILL');
      await sleep(seconds * 500);
      await replaceServer(0);
    },
  },

  'the leader is cut off': {
    needs: 'network',
    async happen({ cluster, places }, seconds) {
      await cutFor(places?.members[cluster.members.indexOf(await cluster.leader())], seconds);
    },
  },

  'a follower is cut off': {
    needs: 'network',
    async happen({ cluster, places }, seconds) {
      await cutFor(places?.members[cluster.members.indexOf(await findFollower(cluster))], seconds);
    },
  },

  'a server is cut off from all members': {
    needs: 'network',
    async happen({ places }, seconds) {
      const mend = places?.servers[0]?.cutFrom(places.members.map(({ address }) => address));
      await sleep(seconds * 1000);
      mend?.();
    },
  },

  'a server is cut off from the leader': {
    needs: 'network',
    async happen({ cluster, places }, seconds) {
      const leader = places?.members[cluster.members.indexOf(await cluster.leader())];
      const mend = leader && places?.servers[0]?.cutFrom([leader.address]);
      await sleep(seconds * 1000);
      mend?.();
    },
  },

  "a member's disk is full": {
    needs: 'disk',
    async happen({ cluster, disk }, seconds) {
      const giveBack = disk?.fill();
      await sleep(seconds * 1000);
      const [member] = cluster.members;
      // Where clients write little, it needs no more room for a while.
      for (let waited = 0; !member?.hasEnded && waited < MOST_SECONDS_WITH_ROOM; waited += 1)
        await sleep(1000);
      if (!member?.hasEnded) throw new Error('the member still ran, so that the row shows nothing');
      giveBack?.();
      member.start();
    },
  },

  ...CLOCK_FAULTS,
};

const MOST_SECONDS_WITH_ROOM = 120;

async function findFollower(cluster: EtcdCluster): Promise<EtcdMember> {
  const leader = await cluster.leader();
  return cluster.members.find((member) => member !== leader) as EtcdMember;
}

async function stopFor(member: EtcdMember, seconds: number): Promise<void> {
  member.stop();
  await sleep(seconds * 1000);
  member.resume();
}

async function cutFor(place: NetworkPlace | undefined, seconds: number): Promise<void> {
  place?.cut();
  await sleep(seconds * 1000);
  place?.mend();
}
