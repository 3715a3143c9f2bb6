import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { usePlacementServer } from './placement-server.ts';
import { claimBody, worldOf } from './world.ts';

const { send } = usePlacementServer();
const { provider, put } = worldOf(send);

async function twoConsumers(project: string): Promise<void> {
  const host = await provider({ inventories: { VCPU: 16, DISK_GB: 16 } });
  const parts = { project_id: project };
  await put(randomUUID(), {
    ...claimBody({ [host]: { VCPU: 2 } }),
    ...parts,
    user_id: 'ann',
    consumer_type: 'A',
  });
  await put(randomUUID(), {
    ...claimBody({ [host]: { VCPU: 3, DISK_GB: 1 } }),
    ...parts,
    user_id: 'bob',
    consumer_type: 'B',
  });
  const { consumer_type: _type, ...untyped } = claimBody({ [host]: { VCPU: 4 } }) as Record<string, unknown>;
  await put(randomUUID(), { ...untyped, ...parts, user_id: 'bob' }, '1.37');
}

const rows: [string, string, object][] = [
  ['', '1.9', { VCPU: 9, DISK_GB: 1 }],
  ['&user_id=bob', '1.37', { VCPU: 7, DISK_GB: 1 }],
  [
    '',
    '1.38',
    {
      A: { VCPU: 2, consumer_count: 1 },
      B: { VCPU: 3, DISK_GB: 1, consumer_count: 1 },
      unknown: { VCPU: 4, consumer_count: 1 },
    },
  ],
  ['&consumer_type=all', '1.38', { all: { VCPU: 9, DISK_GB: 1, consumer_count: 3 } }],
  ['&consumer_type=unknown&user_id=bob', '1.39', { unknown: { VCPU: 4, consumer_count: 1 } }],
  ['&consumer_type=B', '1.39', { B: { VCPU: 3, DISK_GB: 1, consumer_count: 1 } }],
  ['&consumer_type=C', '1.39', {}],
  ['&user_id=unknown', '1.39', {}],
];
it.each(rows)('?project_id=…%s at %s', async (query, version, want) => {
  const project = randomUUID();
  await twoConsumers(project);
  const { json } = await send('GET', `/usages?project_id=${project}${query}`, { version });
  expect(json).toEqual({ usages: want });
});

const callers: [string, string, number][] = [
  ['admin', 'admin', 200],
  ['user', 'service', 200],
  ['user:mine', 'reader', 200],
  ['user:other', 'reader', 403],
  ['user:mine', 'member', 403],
];
it.each(callers)('%s in the role %s gets %d', async (token, roles, status) => {
  const headers = { 'x-auth-token': token, 'x-roles': roles };
  expect((await send('GET', '/usages?project_id=mine', { headers })).status).toBe(status);
});

it('the project of the header counts more than the one of the token', async () => {
  const headers = { 'x-auth-token': 'user:other', 'x-roles': 'reader', 'x-project-id': 'mine' };
  expect((await send('GET', '/usages?project_id=mine', { headers })).status).toBe(200);
});
