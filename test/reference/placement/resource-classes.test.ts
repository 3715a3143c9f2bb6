import { describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from './placement-server.ts';

const { send } = usePlacementServer();

describe('a new resource class', () => {
  it('is returned with its location', async () => {
    const answer = await send('POST', '/resource_classes', { body: { name: 'CUSTOM_NEW' } });
    expect([answer.status, answer.text]).toEqual([201, '']);
    expect(answer.headers.location).toMatch(/\/resource_classes\/CUSTOM_NEW$/);
    const { json } = await send('GET', '/resource_classes/CUSTOM_NEW');
    expect(json).toEqual({
      name: 'CUSTOM_NEW',
      links: [{ rel: 'self', href: '/resource_classes/CUSTOM_NEW' }],
    });
  });

  it('is refused twice', async () => {
    const body = { name: 'CUSTOM_TWICE' };
    await send('POST', '/resource_classes', { body });
    const { status, json } = await send('POST', '/resource_classes', { body });
    expect([status, json.errors[0].code]).toEqual([409, 'placement.undefined_code']);
  });

  it('is created unless it exists since 1.7', async () => {
    expect((await send('PUT', '/resource_classes/CUSTOM_SURE')).status).toBe(201);
    expect((await send('PUT', '/resource_classes/CUSTOM_SURE')).status).toBe(204);
    expect((await send('PUT', '/resource_classes/VCPU')).status).toBe(400);
    expect((await send('PUT', `/resource_classes/CUSTOM_${'A'.repeat(249)}`)).status).toBe(400);
  });
});

describe('a rename, until 1.6', () => {
  const rows: [string, { from: string; to: string; status: number }][] = [
    ['that is free', { from: 'CUSTOM_OLD', to: 'CUSTOM_OLD_B', status: 200 }],
    ['that is the same', { from: 'CUSTOM_SAME', to: 'CUSTOM_SAME', status: 200 }],
    ['that is taken', { from: 'CUSTOM_WANTING', to: 'CUSTOM_TAKEN', status: 409 }],
    ['for a standard class', { from: 'VCPU', to: 'CUSTOM_VCPU', status: 400 }],
    ['for a class that is not there', { from: 'CUSTOM_UNHEARD_OF', to: 'CUSTOM_HEARD_OF', status: 404 }],
  ];
  it.each(rows)('%s', async (_name, { from, to, status }) => {
    for (const name of ['CUSTOM_OLD', 'CUSTOM_SAME', 'CUSTOM_WANTING', 'CUSTOM_TAKEN']) {
      await send('PUT', `/resource_classes/${name}`);
    }
    const answer = await send('PUT', `/resource_classes/${from}`, { version: '1.6', body: { name: to } });
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.json.name).toBe(to);
  });

  it('applies to inventories', async () => {
    const uuid = await makeProvider(send);
    await send('PUT', '/resource_classes/CUSTOM_BEFORE');
    const path = `/resource_providers/${uuid}/inventories`;
    await send('POST', path, { body: { resource_class: 'CUSTOM_BEFORE', total: 3 } });
    await send('PUT', '/resource_classes/CUSTOM_BEFORE', { version: '1.6', body: { name: 'CUSTOM_AFTER' } });
    const { json } = await send('GET', path);
    expect(Object.keys(json.inventories)).toEqual(['CUSTOM_AFTER']);
    expect(json.resource_provider_generation).toBe(1);
    expect((await send('DELETE', '/resource_classes/CUSTOM_AFTER')).status).toBe(409);
  });
});

describe('a deletion', () => {
  it('is refused for a standard and for an unknown class', async () => {
    expect((await send('DELETE', '/resource_classes/VCPU')).status).toBe(400);
    expect((await send('DELETE', '/resource_classes/CUSTOM_UNHEARD_OF')).status).toBe(404);
  });

  it('is refused while an inventory has the class', async () => {
    const uuid = await makeProvider(send);
    await send('PUT', '/resource_classes/CUSTOM_WAITING');
    const path = `/resource_providers/${uuid}/inventories`;
    await send('POST', path, { body: { resource_class: 'CUSTOM_WAITING', total: 3 } });
    expect((await send('DELETE', '/resource_classes/CUSTOM_WAITING')).status).toBe(409);
    await send('DELETE', path);
    expect((await send('DELETE', '/resource_classes/CUSTOM_WAITING')).status).toBe(204);
    const { json } = await send('GET', '/resource_classes');
    expect(json.resource_classes.map(({ name }: { name: string }) => name)).not.toContain('CUSTOM_WAITING');
  });
});
