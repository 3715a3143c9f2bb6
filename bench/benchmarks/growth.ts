/** Measures what ten times as many hosts cost the reference, for the query that schedulers make most. */
import { fillService } from '../data/fill.ts';
import { type BenchHost, makeHosts } from '../data/hosts.ts';
import { CANDIDATES, hasEntries, makeClaims } from '../data/workloads.ts';
import { type Child, startProgram } from '../measure/child.ts';
import { type LoadClient, rateOf, startLoadClient } from '../measure/load-client.ts';
import { formatWhole, type Measurement, median } from '../measure/measurement.ts';
import { readBody } from '../measure/proof.ts';
import { requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';

export async function measureGrowth(): Promise<Measurement[]> {
  const client = await startLoadClient();
  const clouds = [await startCloud(client, 1000), await startCloud(client, 10_000)] as const;
  try {
    const empty = await compareClouds(client, clouds);
    for (const cloud of clouds) await fillUp(client, cloud);
    const full = await compareClouds(client, clouds);
    return [
      measurementOf('the limited query with 10,000 providers, relative to 1,000', empty),
      measurementOf('the same, with 95 % of the providers full', full),
    ];
  } finally {
    await Promise.all([client.end(), ...clouds.map(({ server }) => server.end())]);
  }
}

const ROUNDS = 5;
const MILLISECONDS = 500;
const PATH = `${CANDIDATES}&limit=10`;

interface Cloud {
  server: Child;
  hosts: readonly BenchHost[];
}

type Clouds = readonly [small: Cloud, large: Cloud];

async function startCloud(client: LoadClient, count: number): Promise<Cloud> {
  const server = await startProgram('bench/programs/reference-server.ts');
  const hosts = makeHosts(count);
  await fillService(client, { url: server.firstLine, hosts, connections: CONNECTIONS, describedOneOf: 4 });
  return { server, hosts };
}

/** Allocates all processors of a host to one consumer, on all hosts except every twentieth. */
async function fillUp(client: LoadClient, { server, hosts }: Cloud): Promise<void> {
  const url = server.firstLine;
  const requests = hosts
    .filter((_, index) => index % 20 !== 0)
    .flatMap((host) => makeClaims([host], { VCPU: host.vcpus * 4, MEMORY_MB: 1024, DISK_GB: 10 }))
    .map((request) => requestText(url, request));
  await client.send({ url, requests, connections: CONNECTIONS, end: { requests: requests.length } }, 204);
}

interface Growth {
  /** Answers per second. */
  small: number;
  large: number;
  /** The cost of an answer with many hosts, relative to few. */
  factor: number;
}

async function compareClouds(client: LoadClient, [small, large]: Clouds): Promise<Growth> {
  await measureRate(client, small);
  await measureRate(client, large);
  const rounds: { small: number; large: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ small: await measureRate(client, small), large: await measureRate(client, large) });
  return {
    small: median(rounds.map((round) => round.small)),
    large: median(rounds.map((round) => round.large)),
    factor: median(rounds.map((round) => round.small / round.large)),
  };
}

/** @throws Error when there are not ten candidates */
async function measureRate(client: LoadClient, { server }: Cloud): Promise<number> {
  const url = server.firstLine;
  if (!hasEntries(await readBody(url, PATH), 'allocation_requests', 10))
    throw new Error(`${PATH} does not return ten candidates`);
  const requests = [requestText(url, { method: 'GET', path: PATH })];
  const load = { url, requests, connections: CONNECTIONS, end: { milliseconds: MILLISECONDS } };
  return rateOf(await client.send(load, 200), 200);
}

function measurementOf(what: string, { small, large, factor }: Growth): Measurement {
  return {
    what,
    measured: `${factor.toFixed(2)}× the cost (${formatWhole(large)}/s vs ${formatWhole(small)}/s)`,
    target: 'at most 2×',
    met: factor <= 2,
  };
}
