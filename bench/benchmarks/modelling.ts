/**
 * Measures what the reference's answers cost when devices are child providers with a trait, relative to resource classes of
 * the host: the same query in both models over 1,000 hosts, on one server for each model, in turn. docs/modelling.md
 * describes the models. It is a comparison, so there is no target.
 */
import { type Child, startProgram } from '../measure/child.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import { type Measurement, median } from '../measure/measurement.ts';
import { bodyOf } from '../measure/proof.ts';
import { requestText } from '../measure/request-text.ts';
import { fillTwoWays, SHEDS, type Things, VIRTUAL_FUNCTIONS, type Way } from './two-ways.ts';

export async function modelling(): Promise<Measurement[]> {
  const client = await startLoadClient();
  try {
    return [
      ...(await compareWays(client, SHEDS, SHED_QUESTIONS)),
      ...(await compareWays(client, VIRTUAL_FUNCTIONS, VIRTUAL_FUNCTION_QUESTIONS)),
    ];
  } finally {
    await client.end();
  }
}

const HOSTS = 1000;
const ROUNDS = 9;
/** Short turns, so that other load affects both. */
const ANSWERS = { limited: 200, whole: 10 };

/** A query in both models; without a limit each host is one candidate. */
interface Question extends Record<Way, string> {
  what: string;
  limit?: number;
}

const RED = {
  flat: 'resources=CUSTOM_BIKESHED_RED:1',
  nested: 'resources=CUSTOM_BIKESHED:1&required=CUSTOM_RED',
};
const RED_AND_GREEN = {
  flat: 'resources=CUSTOM_BIKESHED_RED:1,CUSTOM_BIKESHED_GREEN:1',
  nested:
    'resources1=CUSTOM_BIKESHED:1&required1=CUSTOM_RED&resources2=CUSTOM_BIKESHED:1&required2=CUSTOM_GREEN&group_policy=none',
};
const EACH_NETWORK = {
  flat: 'resources=VCPU:1,CUSTOM_VF_NET1:1,CUSTOM_VF_NET2:1',
  nested:
    'resources=VCPU:1&resources1=SRIOV_NET_VF:1&required1=CUSTOM_PHYSNET_1&resources2=SRIOV_NET_VF:1&required2=CUSTOM_PHYSNET_2&group_policy=none',
};

const SHED_QUESTIONS: readonly Question[] = [
  { what: 'one red shed, limit 10', ...RED, limit: 10 },
  { what: 'one red shed', ...RED },
  { what: 'one red and one green shed, limit 10', ...RED_AND_GREEN, limit: 10 },
  { what: 'one red and one green shed', ...RED_AND_GREEN },
];
const VIRTUAL_FUNCTION_QUESTIONS: readonly Question[] = [
  { what: 'a vCPU and a function on each of two networks, limit 10', ...EACH_NETWORK, limit: 10 },
  { what: 'a vCPU and a function on each of two networks', ...EACH_NETWORK },
];

type Servers = Record<Way, Child>;

async function compareWays(
  client: LoadClient,
  things: Things,
  questions: readonly Question[],
): Promise<Measurement[]> {
  const servers: Servers = {
    flat: await startProgram('bench/programs/reference-server.ts'),
    nested: await startProgram('bench/programs/reference-server.ts'),
  };
  try {
    for (const way of ['flat', 'nested'] as const)
      await fillTwoWays(client, { url: servers[way].firstLine, way, things, count: HOSTS });
    const measurements: Measurement[] = [];
    for (const question of questions) measurements.push(await measure(client, servers, question));
    return measurements;
  } finally {
    await Promise.all([servers.flat.end(), servers.nested.end()]);
  }
}

/** The first round warms the servers up, and does not count. */
async function measure(client: LoadClient, servers: Servers, question: Question): Promise<Measurement> {
  const costs = async (): Promise<Record<Way, Cost>> => ({
    flat: await cost(client, servers.flat, question, 'flat'),
    nested: await cost(client, servers.nested, question, 'nested'),
  });
  await costs();
  const rounds: Record<Way, Cost>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await costs());
  const time = median(rounds.map(({ flat, nested }) => nested.milliseconds / flat.milliseconds));
  const size = median(rounds.map(({ flat, nested }) => nested.bytes / flat.bytes));
  const each = (way: Way): string =>
    `${median(rounds.map((round) => round[way].milliseconds)).toPrecision(2)} ms`;
  return {
    what: `${question.what}: nested relative to flat`,
    measured: `${time.toFixed(1)}× the time, ${size.toFixed(1)}× the bytes (${each('nested')} vs ${each('flat')})`,
    target: '',
    met: null,
  };
}

/** The cost of one answer. */
interface Cost {
  /** The time that a client waits. */
  milliseconds: number;
  bytes: number;
}

/** @throws Error when there are not as many candidates as there are hosts, or as the limit allows */
async function cost(client: LoadClient, server: Child, question: Question, way: Way): Promise<Cost> {
  const url = server.firstLine;
  const limit = question.limit === undefined ? '' : `&limit=${question.limit}`;
  const path = `/allocation_candidates?${question[way]}${limit}`;
  await requireCandidates(url, path, question.limit ?? HOSTS);
  const requests = [requestText(url, { method: 'GET', path })];
  const end = { requests: question.limit === undefined ? ANSWERS.whole : ANSWERS.limited };
  const { answers, seconds, sizes } = await client.ask({ url, requests, connections: 1, end }, 200);
  return { milliseconds: (seconds * 1000) / answers, bytes: sizes.greatest };
}

async function requireCandidates(url: string, path: string, count: number): Promise<void> {
  const { allocation_requests: found } = (await bodyOf(url, path)) as { allocation_requests: unknown[] };
  if (found.length !== count)
    throw new Error(`${path} returns ${found.length} candidates instead of ${count}`);
}
