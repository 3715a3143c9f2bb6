import { describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from './placement-server.ts';

const { send } = usePlacementServer();

async function generationOf(uuid: string): Promise<number> {
  return (await send('GET', `/resource_providers/${uuid}`)).json.generation;
}

async function withVcpu(): Promise<string> {
  const uuid = await makeProvider(send);
  await send('POST', `/resource_providers/${uuid}/inventories`, {
    body: { resource_class: 'VCPU', total: 4 },
  });
  return uuid;
}

describe('a new inventory', () => {
  it('gets defaults, and increments the generation of the provider', async () => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/inventories`;
    const answer = await send('POST', path, { body: { resource_class: 'VCPU', total: 4 } });
    const rest = { reserved: 0, min_unit: 1, max_unit: 2147483647, step_size: 1, allocation_ratio: 1 };
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ total: 4, ...rest, resource_provider_generation: 1 });
    expect(answer.headers.location).toMatch(`${path}/VCPU`);
    expect((await send('GET', path)).json).toEqual({
      inventories: { VCPU: { total: 4, ...rest } },
      resource_provider_generation: 1,
    });
  });

  const rows: [string, { version?: string; body: object; status: number }][] = [
    ['of a class that the provider has', { body: { resource_class: 'VCPU', total: 1 }, status: 409 }],
    ['of an unknown class', { body: { resource_class: 'CUSTOM_UNHEARD_OF', total: 1 }, status: 400 }],
    [
      'that is all reserved, before 1.26',
      { version: '1.25', body: { resource_class: 'DISK_GB', total: 2, reserved: 2 }, status: 400 },
    ],
    [
      'that is all reserved, from 1.26',
      { version: '1.26', body: { resource_class: 'DISK_GB', total: 2, reserved: 2 }, status: 201 },
    ],
    [
      'with more reserved than there is',
      { body: { resource_class: 'DISK_GB', total: 2, reserved: 3 }, status: 400 },
    ],
    [
      'whose capacity is rounded to nothing, before 1.26',
      { version: '1.25', body: { resource_class: 'DISK_GB', total: 2, allocation_ratio: 0.4 }, status: 400 },
    ],
    [
      'whose capacity is rounded to nothing, from 1.26',
      { body: { resource_class: 'DISK_GB', total: 2, allocation_ratio: 0.4 }, status: 201 },
    ],
    ['with a total of 0', { body: { resource_class: 'DISK_GB', total: 0 }, status: 400 }],
    [
      'with a stale generation, which is not looked at',
      { body: { resource_class: 'DISK_GB', total: 1, resource_provider_generation: 99 }, status: 201 },
    ],
  ];
  it.each(rows)('%s', async (_name, { version = '1.39', body, status }) => {
    const uuid = await withVcpu();
    expect((await send('POST', `/resource_providers/${uuid}/inventories`, { version, body })).status).toBe(
      status,
    );
    expect(await generationOf(uuid)).toBe(status === 201 ? 2 : 1);
  });

  it('of a class that the provider has is a concurrent update', async () => {
    const uuid = await withVcpu();
    const body = { resource_class: 'VCPU', total: 4 };
    const { json } = await send('POST', `/resource_providers/${uuid}/inventories`, { body });
    expect(json.errors[0].code).toBe('placement.concurrent_update');
  });
});

describe('a changed inventory', () => {
  const rows: [string, { name: string; generation: number; status: number }][] = [
    ['at the generation of the provider', { name: 'VCPU', generation: 1, status: 200 }],
    ['at an older generation', { name: 'VCPU', generation: 0, status: 409 }],
    ['of a class that the provider does not have', { name: 'DISK_GB', generation: 1, status: 400 }],
    ['of an unknown class', { name: 'CUSTOM_UNHEARD_OF', generation: 1, status: 404 }],
  ];
  it.each(rows)('%s', async (_name, { name, generation, status }) => {
    const uuid = await withVcpu();
    const body = { total: 6, resource_provider_generation: generation };
    const answer = await send('PUT', `/resource_providers/${uuid}/inventories/${name}`, { body });
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.json).toMatchObject({ total: 6, resource_provider_generation: 2 });
    expect(await generationOf(uuid)).toBe(status === 200 ? 2 : 1);
  });
});

describe('all inventories at once', () => {
  const rows: [string, { inventories: object; generation: number; status: number }][] = [
    ['are replaced', { inventories: { DISK_GB: { total: 5 } }, generation: 1, status: 200 }],
    ['are removed', { inventories: {}, generation: 1, status: 200 }],
    ['stay at an older generation', { inventories: {}, generation: 0, status: 409 }],
    [
      'stay when a class is unknown',
      { inventories: { CUSTOM_UNHEARD_OF: { total: 5 } }, generation: 1, status: 400 },
    ],
    [
      'stay when a class cannot be called so',
      { inventories: { lower: { total: 5 } }, generation: 1, status: 400 },
    ],
    [
      'stay at an older generation, whatever a class is called',
      { inventories: { lower: { total: 5 } }, generation: 0, status: 409 },
    ],
    [
      'stay when one has no capacity',
      { inventories: { DISK_GB: { total: 1, reserved: 2 } }, generation: 1, status: 400 },
    ],
  ];
  it.each(rows)('%s', async (_name, { inventories, generation, status }) => {
    const uuid = await withVcpu();
    const path = `/resource_providers/${uuid}/inventories`;
    const body = { inventories, resource_provider_generation: generation };
    expect((await send('PUT', path, { body })).status).toBe(status);
    const { json } = await send('GET', path);
    expect(Object.keys(json.inventories)).toEqual(status === 200 ? Object.keys(inventories) : ['VCPU']);
    expect(json.resource_provider_generation).toBe(status === 200 ? 2 : 1);
  });

  it('are deleted, which increments the generation even without inventories', async () => {
    const uuid = await withVcpu();
    const path = `/resource_providers/${uuid}/inventories`;
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('GET', path)).json).toEqual({ inventories: {}, resource_provider_generation: 3 });
  });
});

it('an inventory is deleted once', async () => {
  const uuid = await withVcpu();
  const path = `/resource_providers/${uuid}/inventories/VCPU`;
  expect((await send('DELETE', path)).status).toBe(204);
  const again = await send('DELETE', path);
  expect([again.status, again.headers.vary]).toEqual([404, 'openstack-api-version']);
  expect((await send('GET', path)).status).toBe(404);
});

it('usages have every class of the provider', async () => {
  const uuid = await withVcpu();
  const { json } = await send('GET', `/resource_providers/${uuid}/usages`);
  expect(json).toEqual({ usages: { VCPU: 0 }, resource_provider_generation: 1 });
});

it('an empty list has no last-modified', async () => {
  const uuid = await makeProvider(send);
  const { headers } = await send('GET', `/resource_providers/${uuid}/inventories`);
  expect(headers['last-modified']).toBeUndefined();
});
