import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { LaggingStore } from '../store/lagging-store.ts';
import { type PlacementReply, type Send, sendTo } from './placement-server.ts';
import { claimBody } from './world.ts';

const servers: ReferenceServer[] = [];

beforeAll(async () => {
  const shared = new MemoryStore();
  for (let count = 1; count <= 2; count += 1)
    servers.push(await startReference({ store: new LaggingStore(shared) }));
});

afterAll(async () => {
  for (const server of servers) await server.close();
});

const through =
  (index: number): Send =>
  (method, path, options) =>
    sendTo(servers[index]?.url ?? '', method, path, options);
const first = through(0);
const second = through(1);

const VCPU = { VCPU: { total: 4 } };

async function makeProvider(inventories: object = VCPU): Promise<string> {
  const uuid = randomUUID();
  await first('POST', '/resource_providers', { body: { name: uuid, uuid } });
  const body = { resource_provider_generation: 0, inventories };
  await first('PUT', `/resource_providers/${uuid}/inventories`, { body });
  return uuid;
}

async function makeConsumer(provider: string): Promise<string> {
  const consumer = randomUUID();
  await first('PUT', `/allocations/${consumer}`, { body: claimBody({ [provider]: { VCPU: 1 } }) });
  return consumer;
}

const claim = (provider: string) =>
  second('PUT', `/allocations/${randomUUID()}`, { body: claimBody({ [provider]: { VCPU: 1 } }) });

/** What the first server does, and then at once the second, which has not seen it. */
const ROWS: readonly [string, number, () => Promise<PlacementReply>][] = [
  ['claims on a provider that was made', 204, async () => claim(await makeProvider())],
  [
    'claims on several that were made',
    204,
    async () => {
      const body = { [randomUUID()]: claimBody({ [await makeProvider()]: { VCPU: 1 } }) };
      return second('POST', '/allocations', { body });
    },
  ],
  [
    'refuses a claim on a provider that was deleted',
    400,
    async () => {
      const provider = await makeProvider({});
      await second('GET', `/resource_providers/${provider}`);
      await first('DELETE', `/resource_providers/${provider}`);
      return claim(provider);
    },
  ],
  [
    'refuses a claim on inventories that were deleted',
    409,
    async () => {
      const provider = await makeProvider();
      await second('GET', `/resource_providers/${provider}`);
      await first('DELETE', `/resource_providers/${provider}/inventories`);
      return claim(provider);
    },
  ],
  [
    'releases what was claimed',
    204,
    async () => second('DELETE', `/allocations/${await makeConsumer(await makeProvider())}`),
  ],
  [
    'gives a provider a trait that was made',
    200,
    async () => {
      const provider = await makeProvider({});
      await first('PUT', '/traits/CUSTOM_NEW');
      const body = { resource_provider_generation: 1, traits: ['CUSTOM_NEW'] };
      return second('PUT', `/resource_providers/${provider}/traits`, { body });
    },
  ],
  [
    'gives a provider a class that was made',
    200,
    async () => {
      const provider = await makeProvider({});
      await first('PUT', '/resource_classes/CUSTOM_NEW');
      const body = { resource_provider_generation: 1, inventories: { CUSTOM_NEW: { total: 1 } } };
      return second('PUT', `/resource_providers/${provider}/inventories`, { body });
    },
  ],
  [
    'refuses the name of a provider that was made',
    409,
    async () => second('POST', '/resource_providers', { body: { name: await makeProvider() } }),
  ],
  [
    'makes a child of a provider that was made',
    200,
    async () => {
      const body = { name: randomUUID(), parent_provider_uuid: await makeProvider() };
      return second('POST', '/resource_providers', { body });
    },
  ],
];

describe('a server that sees the commits of another one late', () => {
  it.each(ROWS)('%s', async (_name, status, act) => {
    const answer = await act();
    expect([answer.status, answer.json]).toEqual([status, answer.json]);
  });
});
