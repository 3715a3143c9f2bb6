import { describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from './placement-server.ts';

const { send, origin } = usePlacementServer();
const NOWHERE = '00000000-0000-4000-8000-00000000dead';

describe('a new resource provider', () => {
  it('is returned with its location', async () => {
    const { status, headers, json } = await send('POST', '/resource_providers', { body: { name: 'new' } });
    expect(status).toBe(200);
    expect(headers.location).toBe(`${origin()}/resource_providers/${json.uuid}`);
    expect(json).toMatchObject({
      name: 'new',
      generation: 0,
      parent_provider_uuid: null,
      root_provider_uuid: json.uuid,
    });
  });

  it('is returned without a body until 1.19', async () => {
    const { status, text } = await send('POST', '/resource_providers', {
      version: '1.19',
      body: { name: 'old' },
    });
    expect([status, text]).toEqual([201, '']);
  });

  it('has its UUID in canonical form', async () => {
    const body = { name: 'braces', uuid: 'urn:uuid:{0A0b0c0d-0000-4000-8000-000000000001}' };
    const { json } = await send('POST', '/resource_providers', { body });
    expect(json.uuid).toBe('0a0b0c0d-0000-4000-8000-000000000001');
  });

  const refused: [string, { body: object; status: number; code?: string }][] = [
    ['without a name', { body: { name: '' }, status: 400 }],
    ['with a parent that is not there', { body: { name: 'a', parent_provider_uuid: NOWHERE }, status: 400 }],
    ['as its own parent', { body: { name: 'a', uuid: NOWHERE, parent_provider_uuid: NOWHERE }, status: 400 }],
    ['with the name of another', { body: { name: 'taken' }, status: 409, code: 'placement.duplicate_name' }],
  ];
  it.each(refused)('is refused %s', async (_name, { body, status, code }) => {
    await send('POST', '/resource_providers', { body: { name: 'taken' } });
    const answer = await send('POST', '/resource_providers', { body });
    expect(answer.status).toBe(status);
    if (code) expect(answer.json.errors[0].code).toBe(code);
  });

  it('is refused with the UUID of another', async () => {
    const uuid = await makeProvider(send);
    const answer = await send('POST', '/resource_providers', { body: { name: 'another', uuid } });
    expect([answer.status, answer.json.errors[0].code]).toEqual([409, 'placement.duplicate_name']);
  });
});

describe('links', () => {
  const rows: [string, string[]][] = [
    ['1.0', ['self', 'inventories', 'usages']],
    ['1.1', ['self', 'inventories', 'usages', 'aggregates']],
    ['1.6', ['self', 'inventories', 'usages', 'aggregates', 'traits']],
    ['1.11', ['self', 'inventories', 'usages', 'aggregates', 'traits', 'allocations']],
  ];
  it.each(rows)('at %s lead to %s', async (version, rels) => {
    const uuid = await makeProvider(send);
    const { json } = await send('GET', `/resource_providers/${uuid}`, { version });
    expect(json.links.map(({ rel }: { rel: string }) => rel)).toEqual(rels);
    expect(json).toHaveProperty('links.1.href', `/resource_providers/${uuid}/inventories`);
  });
});

describe('a change', () => {
  it('of the name makes the provider findable under the new name only', async () => {
    const uuid = await makeProvider(send);
    const { json } = await send('PUT', `/resource_providers/${uuid}`, { body: { name: 'renamed' } });
    expect(json).toMatchObject({ uuid, name: 'renamed', generation: 0 });
    const found = await send('GET', '/resource_providers?name=renamed');
    expect(found.json.resource_providers).toHaveLength(1);
    expect((await send('POST', '/resource_providers', { body: { name: 'renamed' } })).status).toBe(409);
  });

  const moves: [
    string,
    {
      version: string;
      from: 'none' | 'a';
      to: 'none' | 'a' | 'b' | 'self' | 'child' | 'gone';
      status: number;
    },
  ][] = [
    ['a first parent', { version: '1.14', from: 'none', to: 'a', status: 200 }],
    ['the same parent', { version: '1.14', from: 'a', to: 'a', status: 200 }],
    ['another parent before 1.37', { version: '1.36', from: 'a', to: 'b', status: 400 }],
    ['another parent from 1.37', { version: '1.37', from: 'a', to: 'b', status: 200 }],
    ['no parent before 1.37', { version: '1.36', from: 'a', to: 'none', status: 400 }],
    ['no parent from 1.37', { version: '1.37', from: 'a', to: 'none', status: 200 }],
    ['itself as parent', { version: '1.37', from: 'none', to: 'self', status: 400 }],
    ['its child as parent', { version: '1.37', from: 'none', to: 'child', status: 400 }],
    ['a parent that is not there', { version: '1.37', from: 'none', to: 'gone', status: 400 }],
  ];
  it.each(moves)('gives %s', async (_name, { version, from, to, status }) => {
    const a = await makeProvider(send);
    const b = await makeProvider(send);
    const self = await makeProvider(send, from === 'a' ? a : undefined);
    const child = await makeProvider(send, self);
    const parent = { none: null, a, b, self, child, gone: NOWHERE }[to];
    const body = { name: `moved-${self}`, parent_provider_uuid: parent };
    expect((await send('PUT', `/resource_providers/${self}`, { version, body })).status).toBe(status);
    const grandchild = await send('GET', `/resource_providers/${child}`);
    const root = status === 200 ? (parent ?? self) : from === 'a' ? a : self;
    expect(grandchild.json.root_provider_uuid).toBe(root);
  });
});

describe('a deletion', () => {
  it('leaves nothing behind', async () => {
    const uuid = await makeProvider(send);
    const { json } = await send('GET', `/resource_providers/${uuid}`);
    expect((await send('DELETE', `/resource_providers/${uuid}`)).status).toBe(204);
    expect((await send('GET', `/resource_providers/${uuid}`)).status).toBe(404);
    expect((await send('POST', '/resource_providers', { body: { name: json.name, uuid } })).status).toBe(200);
  });

  it('is refused for a provider with children', async () => {
    const parent = await makeProvider(send);
    const child = await makeProvider(send, parent);
    const refused = await send('DELETE', `/resource_providers/${parent}`);
    expect([refused.status, refused.json.errors[0].code]).toEqual([
      409,
      'placement.resource_provider.cannot_delete_parent',
    ]);
    await send('DELETE', `/resource_providers/${child}`);
    expect((await send('DELETE', `/resource_providers/${parent}`)).status).toBe(204);
  });
});

describe('many at once', () => {
  it('create one provider with a name', async () => {
    const body = { name: 'contested' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send('POST', '/resource_providers', { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
  });

  it('change a generation of a provider once', async () => {
    const uuid = await makeProvider(send);
    const body = { inventories: { VCPU: { total: 1 } }, resource_provider_generation: 0 };
    const put = () => send('PUT', `/resource_providers/${uuid}/inventories`, { body });
    const answers = await Promise.all(Array.from({ length: 20 }, put));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await send('GET', `/resource_providers/${uuid}`)).json.generation).toBe(1);
  });
});
