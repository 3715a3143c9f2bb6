/**
 * Measures what the reference's answers cost when devices are child providers with a trait, relative to resource classes of
 * the host: the same query in both models over 1,000 hosts, on one server for each model, in turn. docs/modelling.md
 * describes the models. It is a comparison, so there is no target.
 */

import {
  type DeviceModel,
  type Devices,
  fillModel,
  SHEDS,
  VIRTUAL_FUNCTIONS,
} from '../data/device-models.ts';
import { type Child, startProgram } from '../measure/child.ts';
import { type LoadClient, startLoadClient } from '../measure/load-client.ts';
import { type Measurement, median } from '../measure/measurement.ts';
import { readBody } from '../measure/proof.ts';
import { requestText } from '../measure/request-text.ts';

export async function measureModelling(): Promise<Measurement[]> {
  const client = await startLoadClient();
  try {
    return [
      ...(await compareModels(client, SHEDS, SHED_QUERIES)),
      ...(await compareModels(client, VIRTUAL_FUNCTIONS, VIRTUAL_FUNCTION_QUERIES)),
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
interface ModelQuery extends Record<DeviceModel, string> {
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

const SHED_QUERIES: readonly ModelQuery[] = [
  { what: 'one red shed, limit 10', ...RED, limit: 10 },
  { what: 'one red shed', ...RED },
  { what: 'one red and one green shed, limit 10', ...RED_AND_GREEN, limit: 10 },
  { what: 'one red and one green shed', ...RED_AND_GREEN },
];
const VIRTUAL_FUNCTION_QUERIES: readonly ModelQuery[] = [
  { what: 'a vCPU and a function on each of two networks, limit 10', ...EACH_NETWORK, limit: 10 },
  { what: 'a vCPU and a function on each of two networks', ...EACH_NETWORK },
];

type Servers = Record<DeviceModel, Child>;

async function compareModels(
  client: LoadClient,
  devices: Devices,
  queries: readonly ModelQuery[],
): Promise<Measurement[]> {
  const servers: Servers = {
    flat: await startProgram('bench/programs/reference-server.ts'),
    nested: await startProgram('bench/programs/reference-server.ts'),
  };
  try {
    for (const model of ['flat', 'nested'] as const)
      await fillModel(client, { url: servers[model].firstLine, model, devices, count: HOSTS });
    const measurements: Measurement[] = [];
    for (const query of queries) measurements.push(await measure(client, servers, query));
    return measurements;
  } finally {
    await Promise.all([servers.flat.end(), servers.nested.end()]);
  }
}

/** The first round warms the servers up, and does not count. */
async function measure(client: LoadClient, servers: Servers, query: ModelQuery): Promise<Measurement> {
  const costs = async (): Promise<Record<DeviceModel, Cost>> => ({
    flat: await measureCost(client, servers.flat, query, 'flat'),
    nested: await measureCost(client, servers.nested, query, 'nested'),
  });
  await costs();
  const rounds: Record<DeviceModel, Cost>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await costs());
  const time = median(rounds.map(({ flat, nested }) => nested.milliseconds / flat.milliseconds));
  const size = median(rounds.map(({ flat, nested }) => nested.bytes / flat.bytes));
  const each = (model: DeviceModel): string =>
    `${median(rounds.map((round) => round[model].milliseconds)).toPrecision(2)} ms`;
  return {
    what: `${query.what}: nested relative to flat`,
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
async function measureCost(
  client: LoadClient,
  server: Child,
  query: ModelQuery,
  model: DeviceModel,
): Promise<Cost> {
  const url = server.firstLine;
  const limit = query.limit === undefined ? '' : `&limit=${query.limit}`;
  const path = `/allocation_candidates?${query[model]}${limit}`;
  await requireCandidates(url, path, query.limit ?? HOSTS);
  const requests = [requestText(url, { method: 'GET', path })];
  const end = { requests: query.limit === undefined ? ANSWERS.whole : ANSWERS.limited };
  const { answers, seconds, sizes } = await client.send({ url, requests, connections: 1, end }, 200);
  return { milliseconds: (seconds * 1000) / answers, bytes: sizes.greatest };
}

async function requireCandidates(url: string, path: string, count: number): Promise<void> {
  const { allocation_requests: found } = (await readBody(url, path)) as { allocation_requests: unknown[] };
  if (found.length !== count)
    throw new Error(`${path} returns ${found.length} candidates instead of ${count}`);
}
