/** Measures the reference over a directory of LMDB, relative to LMDB alone and to a server that returns a constant. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../reference/store/open-store.ts';
import type { StoreEntry } from '../../reference/store/port.ts';
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { makeClaims } from '../data/workloads.ts';
import { type Child, startProgram } from '../measure/child.ts';
import { type LoadClient, rateOf, startLoadClient } from '../measure/load-client.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';
import { readProcessorSeconds } from '../measure/processor-time.ts';
import { requestText } from '../measure/request-text.ts';
import type { BareResult } from '../programs/bare-lmdb.ts';

const HOSTS = 200;
const ROUNDS = 5;
const MILLISECONDS = 2_000;
const CLIENTS = 64;
const RESOURCES = { VCPU: 1 };

/** Both parts of a ratio are measured in turn, and each on the same disk. */
export async function measureStores(): Promise<Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  const place = `lmdb:${join(root, 'server')}`;
  const server = await startProgram('bench/programs/reference-server.ts', [place]);
  const client = await startLoadClient();
  try {
    const hosts = makeHosts(HOSTS);
    await fillService(client, { url: server.firstLine, hosts, connections: 8, describedOneOf: 1 });
    const path = `/resource_providers/${hosts[0]?.uuid}`;
    return [
      ...(await measureClaims({ server, client, place, root }, hosts)),
      ...(await measureReads('lmdb', server, client, path)),
      ...(await measureReadsInMemory(client, hosts, path)),
    ];
  } finally {
    await Promise.all([client.end(), server.end()]);
    rmSync(root, { recursive: true });
  }
}

interface Subject {
  server: Child;
  client: LoadClient;
  /** As `--store` takes it. */
  place: string;
  root: string;
}

async function measureClaims(
  { server, client, place, root }: Subject,
  hosts: ReturnType<typeof makeHosts>,
): Promise<Measurement[]> {
  const requests = makeClaims(hosts, RESOURCES).map((claim) => requestText(server.firstLine, claim));
  const store = await openStore(place, 'placement');
  const bare = await startProgram('bench/programs/bare-lmdb.ts');
  const rounds: { rate: number; bareRate: number; cost: number; bareCost: number; group: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const revision = await store.load(() => {});
    const load = {
      url: server.firstLine,
      requests,
      connections: CLIENTS,
      end: { milliseconds: MILLISECONDS },
    };
    const before = readProcessorSeconds(server.pid) ?? 0;
    const tally = await client.send(load, 204);
    const cost = ((readProcessorSeconds(server.pid) ?? 0) - before) / tally.answers;
    const entries: StoreEntry[] = [];
    const commits = (await store.load((page) => entries.push(...page))) - revision;
    const group = tally.answers / commits;
    const path = join(root, 'bare');
    const work = { path, entries: entriesOf(entries, Math.round(group)), milliseconds: MILLISECONDS };
    const result = (await bare.request(work)) as BareResult;
    const bareClaims = result.commits * Math.round(group);
    rounds.push({
      rate: rateOf(tally, 204),
      bareRate: bareClaims / result.seconds,
      cost,
      bareCost: result.processor / bareClaims,
      group,
    });
  }
  await Promise.all([store.close(), bare.end()]);
  const of = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read));
  const ratio = of(({ rate, bareRate }) => rate / bareRate);
  const micro = (seconds: number) => formatWhole(seconds * 1e6);
  return [
    {
      what: `claims over lmdb, ${CLIENTS} clients and ${HOSTS} providers, relative to lmdb alone with the same grouping`,
      measured: `${formatPercent(ratio)} (${formatWhole(of(({ rate }) => rate))}/s vs ${formatWhole(of(({ bareRate }) => bareRate))}/s, ${of(({ group }) => group).toFixed(1)} claims a commit)`,
      target: 'at least 50 %',
      met: ratio >= 0.5,
    },
    {
      what: 'processor time of such a claim, and of its part in lmdb alone',
      measured: `${micro(of(({ cost }) => cost))} µs, ${micro(of(({ bareCost }) => bareCost))} µs`,
      target: '',
      met: null,
    },
  ];
}

/** What as many claims write: a consumer and a provider each. */
function entriesOf(entries: readonly StoreEntry[], claims: number): StoreEntry[] {
  const of = (kind: string) => entries.filter(({ key }) => key.startsWith(kind)).slice(0, claims);
  return [...of('consumer/'), ...of('provider/')];
}

/** What a store costs a read is the difference. */
async function measureReadsInMemory(
  client: LoadClient,
  hosts: ReturnType<typeof makeHosts>,
  path: string,
): Promise<Measurement[]> {
  const server = await startProgram('bench/programs/reference-server.ts');
  try {
    await fillService(client, { url: server.firstLine, hosts, connections: 8, describedOneOf: 1 });
    return await measureReads('memory', server, client, path);
  } finally {
    await server.end();
  }
}

async function measureReads(
  store: string,
  server: Child,
  client: LoadClient,
  path: string,
): Promise<Measurement[]> {
  const text = requestText(server.firstLine, { method: 'GET', path });
  const load = { requests: [text], connections: 2, end: { milliseconds: MILLISECONDS / 2 } };
  const { sizes } = await client.send({ url: server.firstLine, ...load }, 200);
  const constant = await startProgram('bench/programs/constant-server.ts', [String(sizes.greatest)]);
  const measure = async ({ firstLine, pid }: Child) => {
    const before = readProcessorSeconds(pid) ?? 0;
    const tally = await client.send({ url: firstLine, ...load }, 200);
    return {
      rate: rateOf(tally, 200),
      cost: ((readProcessorSeconds(pid) ?? 0) - before) / tally.answers,
    };
  };
  await measure(constant);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ server: await measure(server), constant: await measure(constant) });
  await constant.end();
  const ratio = median(rounds.map((round) => round.server.rate / round.constant.rate));
  const costs = median(rounds.map((round) => round.constant.cost / round.server.cost));
  return [
    {
      what: `GET /resource_providers/{uuid} over ${store}, relative to node:http with a constant`,
      measured: `${formatPercent(ratio)} of the rate, ${formatPercent(costs)} by processor time`,
      target: 'at least 60 %',
      met: ratio >= 0.6,
    },
  ];
}
