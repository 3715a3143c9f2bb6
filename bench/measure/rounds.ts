/** Measures two services in turn, round by round. */
import type { Question } from '../data/questions.ts';
import { type LoadClient, rateOf } from './load-client.ts';
import { median } from './measurement.ts';
import { processorSeconds } from './processor-time.ts';
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
export async function compare(
  client: LoadClient,
  subjects: Subjects,
  questions: readonly Question[],
): Promise<RoundComparison[]> {
  const plans: Plan[] = [];
  for (const question of questions) {
    const connections = await bestConnections(client, subjects.real.url, question);
    const reference = loadOf(subjects.reference.url, question, CONNECTIONS, MILLISECONDS.reference);
    await client.ask(reference, question.status);
    const real = loadOf(subjects.real.url, question, connections, MILLISECONDS.real);
    plans.push({ question, real, reference, rounds: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const plan of plans) plan.rounds.push(await oneRound(client, subjects, plan));
  return plans.map(summary);
}

const ROUNDS = 5;
const MILLISECONDS = { real: 800, reference: 500 };

interface Plan {
  question: Question;
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
async function bestConnections(client: LoadClient, url: string, question: Question): Promise<number> {
  const rates = new Map<number, number>();
  for (const connections of question.status === 204 ? [1, 2, CONNECTIONS] : [CONNECTIONS]) {
    const tally = await client.tally(loadOf(url, question, connections, MILLISECONDS.real));
    rates.set(connections, rateOf(tally, question.status));
  }
  return [...rates].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function loadOf(url: string, { requests }: Question, connections: number, milliseconds: number): Load {
  const texts = requests.map((request) => requestText(url, request));
  return { url, requests: texts, connections, end: { milliseconds } };
}

async function oneRound(
  client: LoadClient,
  subjects: Subjects,
  { question, real, reference }: Plan,
): Promise<{ real: Sample; reference: Sample }> {
  return {
    real: await sample(client, subjects.real, question, real, question.status === 204),
    reference: await sample(client, subjects.reference, question, reference, false),
  };
}

/** Counts accepted calls only. @throws Error where a call was refused, unless `mayRefuse` */
async function sample(
  client: LoadClient,
  { url, pid }: BenchSubject,
  question: Question,
  load: Load,
  mayRefuse: boolean,
): Promise<Sample> {
  const before = pid === null ? null : processorSeconds(pid);
  const tally = await (mayRefuse ? client.tally(load) : client.ask(load, question.status));
  const after = pid === null ? null : processorSeconds(pid);
  await requireProof(url, question, tally);
  const accepted = tally.statuses[question.status] ?? 0;
  return {
    rate: rateOf(tally, question.status),
    cost: before === null || after === null ? null : (after - before) / accepted,
    refused: 1 - accepted / tally.answers,
  };
}

function summary({ rounds, real }: Plan): RoundComparison {
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
