/** What happens while no two members and servers have the same clock, and the cluster is compacted every two seconds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PlacedCommand } from '../networks/network.ts';
import { isCompacted, readLeases } from './etcd-state.ts';
import type { FaultedSystem, StoreFault } from './store-fault.ts';

export const CLOCK_FAULTS: Readonly<Record<string, StoreFault>> = {
  'the leader is killed while clocks are days apart': {
    needs: 'clocks',
    happen: (system, seconds) =>
      keepLeasesAndCompact(system, async () => {
        const leader = await system.cluster.leader();
        await leader.kill();
        await sleep(seconds * 1000);
        leader.start();
      }),
  },

  'the leader starts again days earlier': {
    needs: 'clocks',
    happen: (system, seconds) =>
      keepLeasesAndCompact(system, async () => {
        const leader = await system.cluster.leader();
        await leader.kill();
        for (const { child } of system.servers) child.kill('SIGUSR2');
        await sleep(seconds * 1000);
        const place = system.clocks?.members[system.cluster.members.indexOf(leader)];
        if (place) place.days -= 2;
        leader.start();
      }),
  },
};

/** Seconds of a lease of a server; the fault lasts for less than the difference. */
const LEASE = { granted: 300, left: 200 };

/** @throws Error where a lease ended or has another time than it should, or nothing was compacted */
async function keepLeasesAndCompact(system: FaultedSystem, happen: () => Promise<void>): Promise<void> {
  const { urls } = system.cluster;
  const before = await readLeases(urls);
  if (before.size < system.servers.length)
    throw new Error(`only ${before.size} leases, so that the row shows nothing`);
  const compactors = startCompactors(system);
  try {
    await happen();
    for (let waited = 0; !(await isCompacted(urls)); waited += 1) {
      if (waited > MOST_SECONDS) throw new Error('nothing was compacted, so that the row shows nothing');
      await sleep(1000);
    }
  } finally {
    for (const compactor of compactors) await end(compactor);
  }
  const after = await readLeases(urls);
  for (const id of before.keys()) {
    const left = after.get(id);
    if (left === undefined || left < LEASE.left || left > LEASE.granted)
      throw new Error(`a lease has ${left ?? 'no'} seconds left`);
  }
}

const MOST_SECONDS = 60;
const COMPACTOR = fileURLToPath(new URL('./compactor.ts', import.meta.url));

/** Two, which have to agree, beside the first two servers. */
function startCompactors({ cluster, clocks }: FaultedSystem): ChildProcess[] {
  return (clocks?.servers ?? []).slice(0, 2).map((place) => {
    const command: PlacedCommand = [process.execPath, '--import', 'tsx', COMPACTOR, cluster.urls];
    const [program, ...args] = place.at(command);
    return spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  });
}

async function end(compactor: ChildProcess): Promise<void> {
  if (compactor.exitCode !== null) throw new Error('a process that compacts ended');
  const ended = once(compactor, 'exit');
  compactor.kill();
  await ended;
}
