import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { usePlacementServer } from './placement-server.ts';
import { claimBody, worldOf } from './world.ts';

const { send } = usePlacementServer();
const { provider, generationOf, claim, put } = worldOf(send);
const read = async (consumer: string, version = '1.39') =>
  (await send('GET', `/allocations/${consumer}`, { version })).json;

describe('allocations', () => {
  it('are shown with their owner and the generation of the provider, which they increment', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const consumer = await claim(host, { VCPU: 2 });
    expect(await read(consumer)).toEqual({
      allocations: { [host]: { resources: { VCPU: 2 }, generation: 2 } },
      project_id: 'project',
      user_id: 'user',
      consumer_generation: 1,
      consumer_type: 'INSTANCE',
    });
    expect(Object.keys(await read(consumer, '1.12'))).toEqual(['allocations', 'project_id', 'user_id']);
    expect(Object.keys(await read(consumer, '1.11'))).toEqual(['allocations']);
  });

  it('are a list until 1.11, in which the last entry for a provider counts', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const entry = (amount: number) => ({ resource_provider: { uuid: host }, resources: { VCPU: amount } });
    const consumer = randomUUID();
    expect((await put(consumer, { allocations: [entry(4), entry(1)] }, '1.0')).status).toBe(204);
    const incomplete = '00000000-0000-0000-0000-000000000000';
    expect(await read(consumer)).toMatchObject({
      allocations: { [host]: { resources: { VCPU: 1 } } },
      project_id: incomplete,
      user_id: incomplete,
      consumer_type: 'unknown',
    });
  });

  it('are deleted with their consumer, and leave the generation of the provider', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const consumer = await claim(host, { VCPU: 2 });
    const before = await generationOf(host);
    expect((await send('DELETE', `/allocations/${consumer}`)).status).toBe(204);
    expect(await generationOf(host)).toBe(before);
    expect(await read(consumer)).toEqual({ allocations: {} });
    expect((await send('DELETE', `/allocations/${consumer}`)).status).toBe(404);
    expect((await put(consumer, claimBody({ [host]: { VCPU: 1 } }))).status).toBe(204);
  });

  it('that move increment the generation of the new provider, not of the old one', async () => {
    const [from, to] = [
      await provider({ inventories: { VCPU: 4 } }),
      await provider({ inventories: { VCPU: 4 } }),
    ];
    const consumer = await claim(from, { VCPU: 2 });
    const before = [await generationOf(from), await generationOf(to)] as const;
    await put(consumer, claimBody({ [to]: { VCPU: 2 } }, 1));
    expect([await generationOf(from), await generationOf(to)]).toEqual([before[0], before[1] + 1]);
    expect((await send('GET', `/resource_providers/${from}/usages`)).json.usages).toEqual({ VCPU: 0 });
  });

  it('that are replaced by none increment it, and remove the consumer', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const consumer = await claim(host, { VCPU: 2 });
    const before = await generationOf(host);
    expect((await put(consumer, claimBody({}, 1))).status).toBe(204);
    expect(await generationOf(host)).toBe(before + 1);
    expect((await put(consumer, claimBody({ [host]: { VCPU: 1 } }, 2))).status).toBe(409);
  });

  it('without resources create the consumer', async () => {
    const consumer = randomUUID();
    expect((await put(consumer, claimBody({}))).status).toBe(204);
    expect((await put(consumer, claimBody({}))).status).toBe(409);
    expect((await put(consumer, claimBody({}, 0))).status).toBe(204);
  });

  it('of an unknown provider are refused, and create the consumer', async () => {
    const consumer = randomUUID();
    expect((await put(consumer, claimBody({ [randomUUID()]: { VCPU: 1 } }))).status).toBe(400);
    expect((await put(consumer, claimBody({}))).status).toBe(409);
  });

  it('of several consumers are written all or none', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const [one, two] = [randomUUID(), randomUUID()];
    const body = (amount: number) => ({
      [one]: claimBody({ [host]: { VCPU: 2 } }),
      [two]: claimBody({ [host]: { VCPU: amount } }),
    });
    expect((await send('POST', '/allocations', { body: body(3) })).status).toBe(409);
    expect(await read(one)).toEqual({ allocations: {} });
    expect((await send('POST', '/allocations', { body: body(2) })).status).toBe(204);
    expect((await send('GET', `/resource_providers/${host}/allocations`)).json.allocations).toEqual({
      [one]: { resources: { VCPU: 2 }, consumer_generation: 1 },
      [two]: { resources: { VCPU: 2 }, consumer_generation: 1 },
    });
  });
});

describe('capacity for an allocation', () => {
  const inventory = { total: 10, reserved: 2, allocation_ratio: 2, min_unit: 2, max_unit: 8, step_size: 2 };
  const rows: [string, number, number][] = [
    ['less than the least unit', 1, 409],
    ['the least unit', 2, 204],
    ['between two steps', 3, 409],
    ['the largest unit', 8, 204],
    ['more than the largest unit', 10, 409],
    ['far more than the capacity', 1e30, 409],
  ];
  it.each(rows)('%s', async (_name, amount, status) => {
    const host = await provider({ inventories: { VCPU: inventory } });
    expect((await put(randomUUID(), claimBody({ [host]: { VCPU: amount } }))).status).toBe(status);
  });

  it('ends at the unreserved total times the ratio', async () => {
    const host = await provider({ inventories: { VCPU: inventory } });
    const give = async (): Promise<number> =>
      (await put(randomUUID(), claimBody({ [host]: { VCPU: 8 } }))).status;
    expect([await give(), await give(), await give()]).toEqual([204, 204, 409]);
  });

  it('is not needed by a claim that uses no more of a shrunk inventory than before', async () => {
    const host = await provider({ inventories: { VCPU: 8 } });
    const consumer = await claim(host, { VCPU: 8 });
    await send('PUT', `/resource_providers/${host}/inventories`, {
      body: { resource_provider_generation: await generationOf(host), inventories: { VCPU: { total: 4 } } },
    });
    expect((await put(consumer, claimBody({ [host]: { VCPU: 7 } }, 1))).status).toBe(204);
    expect((await put(consumer, claimBody({ [host]: { VCPU: 8 } }, 2))).status).toBe(409);
  });

  it('is zero for a class without an inventory', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    expect((await put(randomUUID(), claimBody({ [host]: { MEMORY_MB: 1 } }))).status).toBe(409);
    expect((await put(randomUUID(), claimBody({ [host]: { CUSTOM_UNHEARD_OF: 1 } }))).status).toBe(400);
  });
});

describe('what is in use', () => {
  const kept: [string, (host: string) => [string, string, object?], string][] = [
    [
      'an inventory',
      (host) => ['DELETE', `/resource_providers/${host}/inventories/VCPU`],
      'placement.concurrent_update',
    ],
    [
      'all inventories',
      (host) => ['DELETE', `/resource_providers/${host}/inventories`],
      'placement.inventory.inuse',
    ],
    ['a provider', (host) => ['DELETE', `/resource_providers/${host}`], 'placement.resource_provider.inuse'],
    [
      'an inventory that others replace',
      (host) => [
        'PUT',
        `/resource_providers/${host}/inventories`,
        { resource_provider_generation: 2, inventories: { DISK_GB: { total: 1 } } },
      ],
      'placement.inventory.inuse',
    ],
  ];
  it.each(kept)('%s is kept', async (_name, call, code) => {
    const host = await provider({ inventories: { VCPU: 4 } });
    await claim(host, { VCPU: 1 });
    const [method, path, body] = call(host);
    const answer = await send(method, path, { ...(body && { body }) });
    expect([answer.status, answer.json.errors[0].code]).toEqual([409, code]);
  });

  it('a renamed class keeps its allocations', async () => {
    await send('PUT', '/resource_classes/CUSTOM_BEFORE');
    const host = await provider({ inventories: { CUSTOM_BEFORE: 4 } });
    const consumer = await claim(host, { CUSTOM_BEFORE: 3 });
    await send('PUT', '/resource_classes/CUSTOM_BEFORE', { version: '1.6', body: { name: 'CUSTOM_AFTER' } });
    expect((await read(consumer)).allocations[host].resources).toEqual({ CUSTOM_AFTER: 3 });
    expect((await send('GET', `/resource_providers/${host}/usages`)).json.usages).toEqual({
      CUSTOM_AFTER: 3,
    });
  });
});
