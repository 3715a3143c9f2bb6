/**
 * Measures claims through HTTP over an etcd cluster of three members on this machine: many providers and one, one server and three,
 * with many writes a commit and with one.
 */
import { type EtcdCluster, startEtcd } from '../../test/real/etcd/cluster.ts';
import { fillService } from '../data/fill.ts';
import { type BenchHost, makeHosts } from '../data/hosts.ts';
import { type Child, startProgram } from '../measure/child.ts';
import { type LoadClient, rateOf, startLoadClient } from '../measure/load-client.ts';
import { formatWhole, type Measurement } from '../measure/measurement.ts';
import { readProcessorSeconds } from '../measure/processor-time.ts';
import { requestText } from '../measure/request-text.ts';

const PROVIDERS = 200;
const CLIENTS = 64;
const MILLISECONDS = 5_000;
/** Ten times what one provider took, by servers, when each request was one try after the other: 40/s and 17/s on two busy cores. */
const HOT_TARGETS: Readonly<Record<number, number>> = { 1: 400, 3: 170 };

export async function measureClaimsOnEtcd(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const servers of [1, 3])
    for (const providers of [PROVIDERS, 1]) {
      const single = await measureClaims({ servers, providers, mode: 'single' });
      const batched = await measureClaims({ servers, providers, mode: 'batched' });
      measurements.push(describeClaims(servers, providers, single, batched));
    }
  return measurements;
}

interface ClaimsRun {
  servers: number;
  providers: number;
  mode: 'single' | 'batched';
}

interface Claimed {
  perSecond: number;
  /** Answers 409: each provider has room for all claims, so contention alone causes them. */
  conflicts: number;
  /** Microseconds of processor time a claim. */
  serverTime: number;
  etcdTime: number;
}

async function measureClaims({ servers, providers, mode }: ClaimsRun): Promise<Claimed> {
  const cluster = await startEtcd();
  const started: Child[] = [];
  const clients: LoadClient[] = [];
  try {
    for (let each = 0; each < servers; each += 1) {
      started.push(await startProgram('bench/programs/etcd-server.ts', [cluster.urls, mode]));
      clients.push(await startLoadClient());
    }
    const urls = started.map(({ firstLine }) => firstLine);
    const hosts = makeRoomyHosts(providers);
    const [first] = clients as [LoadClient];
    await fillService(first, {
      url: urls[0] as string,
      hosts,
      connections: 8,
      describedOneOf: providers + 1,
    });
    await claim(clients, urls, hosts, MILLISECONDS / 5);
    const before = readTimes(cluster, started);
    const tallies = await claim(clients, urls, hosts, MILLISECONDS);
    const after = readTimes(cluster, started);
    const claims = tallies.reduce((sum, { statuses }) => sum + (statuses[204] ?? 0), 0);
    return {
      perSecond: tallies.reduce((sum, tally) => sum + rateOf(tally, 204), 0),
      conflicts: tallies.reduce((sum, { statuses }) => sum + (statuses[409] ?? 0), 0),
      serverTime: ((after.servers - before.servers) / claims) * 1e6,
      etcdTime: ((after.etcd - before.etcd) / claims) * 1e6,
    };
  } finally {
    for (const each of [...clients, ...started]) await each.end();
    await cluster.end();
  }
}

/** No claim is refused for lack of room. */
function makeRoomyHosts(count: number): BenchHost[] {
  return makeHosts(count).map((host) => ({ ...host, vcpus: 1_000_000 }));
}

function claim(
  clients: readonly LoadClient[],
  urls: readonly string[],
  hosts: readonly BenchHost[],
  milliseconds: number,
) {
  return Promise.all(
    clients.map((client, index) => {
      const url = urls[index] as string;
      const requests = hosts.map(({ uuid }) =>
        requestText(url, {
          method: 'PUT',
          path: '/allocations/{consumer}',
          body: {
            allocations: { [uuid]: { resources: { VCPU: 1 } } },
            ...{ project_id: 'p', user_id: 'u', consumer_generation: null, consumer_type: 'INSTANCE' },
          },
        }),
      );
      return client.tally({
        url,
        requests,
        connections: Math.ceil(CLIENTS / clients.length),
        end: { milliseconds },
      });
    }),
  );
}

function readTimes({ members }: EtcdCluster, servers: readonly Child[]) {
  const sum = (pids: number[]) => pids.reduce((total, pid) => total + (readProcessorSeconds(pid) ?? 0), 0);
  return { servers: sum(servers.map(({ pid }) => pid)), etcd: sum(members.map(({ pid }) => pid)) };
}

function describeClaims(servers: number, providers: number, single: Claimed, batched: Claimed): Measurement {
  const ratio = batched.perSecond / single.perSecond;
  const target = providers === 1 ? HOT_TARGETS[servers] : undefined;
  const where = providers === 1 ? 'one provider' : `${providers} providers`;
  return {
    what: `claims/s on etcd, ${where}, ${servers} server${servers === 1 ? '' : 's'}, ${CLIENTS} clients`,
    measured:
      `${formatWhole(batched.perSecond)}, with one write a commit ${formatWhole(single.perSecond)}: ${ratio.toFixed(1)} times; ` +
      `${batched.conflicts} answers 409 (${single.conflicts}); a claim takes ${formatWhole(batched.serverTime)} µs of the servers and ` +
      `${formatWhole(batched.etcdTime)} µs of etcd (${formatWhole(single.serverTime)} and ${formatWhole(single.etcdTime)})`,
    target: target === undefined ? 'no 409' : `${target}, no 409`,
    met: batched.perSecond >= (target ?? 0) && batched.conflicts === 0,
  };
}
