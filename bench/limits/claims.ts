/** Measures claims over a store, relative to the database alone with as many claims in a commit. */
import { openStore } from '../../reference/store/open-store.ts';
import type { StoreEntry } from '../../reference/store/port.ts';
import type { BenchHost } from '../data/hosts.ts';
import { makeClaims } from '../data/workloads.ts';
import { type Child, startProgram } from '../measure/child.ts';
import type { LoadClient } from '../measure/load-client.ts';
import { measureCost } from '../measure/load-cost.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';
import { requestText } from '../measure/request-text.ts';
import type { BareResult, BareWork } from '../programs/bare-lmdb.ts';

export interface ClaimSubject {
  /** The name of the database. */
  store: string;
  server: Child;
  /** As `--store` takes it. */
  place: string;
  /** The program that uses the database alone. */
  bare: { program: string; path: string };
  /** The least share of the bare rate. */
  target: number;
}

/** Both are measured in turn, and on the same disk. */
export async function measureClaims(
  client: LoadClient,
  subject: ClaimSubject,
  hosts: readonly BenchHost[],
): Promise<Measurement[]> {
  const store = await openStore(subject.place, 'placement');
  const bare = await startProgram(subject.bare.program);
  const rounds: ClaimRound[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measureRound(client, subject, hosts, { store, bare }));
  } finally {
    await Promise.all([store.close(), bare.end()]);
  }
  return describe(subject, hosts.length, rounds);
}

const ROUNDS = 5;
const MILLISECONDS = 2_000;
const CLIENTS = 64;

interface ClaimRound {
  /** Claims a second. */
  rate: number;
  bareRate: number;
  /** Seconds of processor time of a claim. */
  cost: number;
  bareCost: number;
  /** Claims in a commit. */
  group: number;
}

interface Databases {
  store: Awaited<ReturnType<typeof openStore>>;
  bare: Child;
}

async function measureRound(
  client: LoadClient,
  { server, bare: { path } }: ClaimSubject,
  hosts: readonly BenchHost[],
  { store, bare }: Databases,
): Promise<ClaimRound> {
  const requests = makeClaims(hosts, { VCPU: 1 }).map((claim) => requestText(server.firstLine, claim));
  const revision = await store.load(() => {});
  const load = { requests, connections: CLIENTS, end: { milliseconds: MILLISECONDS } };
  const { tally, rate, cost } = await measureCost(client, server, { url: server.firstLine, ...load }, 204);
  const entries: StoreEntry[] = [];
  const commits = (await store.load((page) => entries.push(...page))) - revision;
  const group = tally.answers / commits;
  const claims = Math.max(1, Math.round(group));
  const work: BareWork = { path, entries: entriesOf(entries, claims), milliseconds: MILLISECONDS };
  const result = (await bare.request(work)) as BareResult;
  return {
    rate,
    bareRate: (result.commits * claims) / result.seconds,
    cost,
    bareCost: result.processor / (result.commits * claims),
    group,
  };
}

/** What as many claims write: a consumer and a provider each. */
function entriesOf(entries: readonly StoreEntry[], claims: number): StoreEntry[] {
  const of = (kind: string) => entries.filter(({ key }) => key.startsWith(kind)).slice(0, claims);
  return [...of('consumer/'), ...of('provider/')];
}

function describe(
  { store, target }: ClaimSubject,
  hosts: number,
  rounds: readonly ClaimRound[],
): Measurement[] {
  const of = (read: (round: ClaimRound) => number) => median(rounds.map(read));
  const ratio = of(({ rate, bareRate }) => rate / bareRate);
  const micro = (seconds: number) => formatWhole(seconds * 1e6);
  return [
    {
      what: `claims over ${store}, ${CLIENTS} clients and ${hosts} providers, relative to ${store} alone with the same grouping`,
      measured: `${formatPercent(ratio)} (${formatWhole(of(({ rate }) => rate))}/s vs ${formatWhole(of(({ bareRate }) => bareRate))}/s, ${of(({ group }) => group).toFixed(1)} claims a commit)`,
      target: `at least ${formatPercent(target)}`,
      met: ratio >= target,
    },
    {
      what: `processor time of the server for such a claim, and for its part in ${store} alone`,
      measured: `${micro(of(({ cost }) => cost))} µs, ${micro(of(({ bareCost }) => bareCost))} µs`,
      target: '',
      met: null,
    },
  ];
}
