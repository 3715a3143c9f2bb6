/** Measures two services in turn, round by round. */
import type { Workload } from '../data/workloads.ts';
import { type LoadClient, rateOf } from './load-client.ts';
import { median } from './measurement.ts';
import { readProcessorSeconds } from './processor-time.ts';
import { requireProof } from './proof.ts';
import type { Load } from './raw-client.ts';
import { requestText } from './request-text.ts';

export interface BenchSubject {
  url: string;
  /** Null when it is not known which process answers. */
  pid: number | null;
}

export interface Subjects {
  real: BenchSubject;
  reference: BenchSubject;
}

/** Medians of the rounds. */
export interface RoundComparison {
  /** Answers per second. */
  real: number;
  reference: number;
  /** The reference's rate divided by the real one's, in the same round. */
  ratio: number;
  /** Processor time per answer of the real one, divided by the reference's; null where it is unknown. */
  costs: number | null;
  /** The number with which the real service is fastest. */
  connections: number;
  /** The share of what was sent that the real service refused: SQLite allows one writer at a time. */
  refused: number;
}

export const CONNECTIONS = 8;

/** One service is idle while the other is measured. @throws Error where a service gives a wrong answer */
export async function compareServices(
  client: LoadClient,
  subjects: Subjects,
  workloads: readonly Workload[],
): Promise<RoundComparison[]> {
  const plans: Plan[] = [];
  for (const workload of workloads) {
    const connections = await findBestConnections(client, subjects.real.url, workload);
    const reference = loadOf(subjects.reference.url, workload, CONNECTIONS, MILLISECONDS.reference);
    await client.send(reference, workload.status);
    const real = loadOf(subjects.real.url, workload, connections, MILLISECONDS.real);
    plans.push({ workload, real, reference, rounds: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const plan of plans) plan.rounds.push(await measureRound(client, subjects, plan));
  return plans.map(summarise);
}

const ROUNDS = 5;
const MILLISECONDS = { real: 800, reference: 500 };

interface Plan {
  workload: Workload;
  real: Load;
  reference: Load;
  rounds: { real: Sample; reference: Sample }[];
}

interface Sample {
  rate: number;
  /** Seconds of processor time of an answer. */
  cost: number | null;
  refused: number;
}

/** Warms the service up. For writes it tries several numbers, because a second writer may be refused. */
async function findBestConnections(client: LoadClient, url: string, workload: Workload): Promise<number> {
  const rates = new Map<number, number>();
  for (const connections of workload.status === 204 ? [1, 2, CONNECTIONS] : [CONNECTIONS]) {
    const tally = await client.tally(loadOf(url, workload, connections, MILLISECONDS.real));
    rates.set(connections, rateOf(tally, workload.status));
  }
  return [...rates].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function loadOf(url: string, { requests }: Workload, connections: number, milliseconds: number): Load {
  const texts = requests.map((request) => requestText(url, request));
  return { url, requests: texts, connections, end: { milliseconds } };
}

async function measureRound(
  client: LoadClient,
  subjects: Subjects,
  { workload, real, reference }: Plan,
): Promise<{ real: Sample; reference: Sample }> {
  return {
    real: await measureSample(client, subjects.real, workload, real, workload.status === 204),
    reference: await measureSample(client, subjects.reference, workload, reference, false),
  };
}

/** Counts accepted calls only. @throws Error where a call was refused, unless `mayRefuse` */
async function measureSample(
  client: LoadClient,
  { url, pid }: BenchSubject,
  workload: Workload,
  load: Load,
  mayRefuse: boolean,
): Promise<Sample> {
  const before = pid === null ? null : readProcessorSeconds(pid);
  const tally = await (mayRefuse ? client.tally(load) : client.send(load, workload.status));
  const after = pid === null ? null : readProcessorSeconds(pid);
  await requireProof(url, workload, tally);
  const accepted = tally.statuses[workload.status] ?? 0;
  return {
    rate: rateOf(tally, workload.status),
    cost: before === null || after === null ? null : (after - before) / accepted,
    refused: 1 - accepted / tally.answers,
  };
}

function summarise({ rounds, real }: Plan): RoundComparison {
  const costs = rounds.map((round) =>
    round.real.cost === null || round.reference.cost === null ? null : round.real.cost / round.reference.cost,
  );
  return {
    real: median(rounds.map((round) => round.real.rate)),
    reference: median(rounds.map((round) => round.reference.rate)),
    ratio: median(rounds.map((round) => round.reference.rate / round.real.rate)),
    costs: costs.every((cost) => cost !== null) ? median(costs) : null,
    connections: real.connections,
    refused: median(rounds.map((round) => round.real.refused)),
  };
}
