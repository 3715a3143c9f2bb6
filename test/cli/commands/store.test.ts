import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { sendTo } from '../../reference/placement/placement-server.ts';
import { interop } from '../captured-io.ts';

const root = mkdtempSync(join(tmpdir(), 'interop-store-'));
afterAll(() => rmSync(root, { recursive: true }));
const place = (name: string) => `lmdb:${join(root, name)}`;

const CONSUMER = '7d6a5e0c-3b1f-4b57-9f0e-5f3a3a0c1d11';

/** A Placement with something of each kind. Returns what its API shows. */
async function fill({ url }: ReferenceServer) {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await sendTo(url, method, path, { body });
    expect(answer.status).toBeLessThan(300);
    return answer.json;
  };
  await call('PUT', '/traits/CUSTOM_A');
  await call('PUT', '/resource_classes/CUSTOM_B');
  const { uuid } = await call('POST', '/resource_providers', { name: 'root' });
  await call('POST', '/resource_providers', { name: 'child', parent_provider_uuid: uuid });
  await call('PUT', `/resource_providers/${uuid}/inventories`, {
    resource_provider_generation: 0,
    inventories: { VCPU: { total: 8, allocation_ratio: 2.5 }, CUSTOM_B: { total: 3, reserved: 1 } },
  });
  await call('PUT', `/resource_providers/${uuid}/traits`, {
    resource_provider_generation: 1,
    traits: ['CUSTOM_A', 'HW_CPU_X86_AVX'],
  });
  await call('PUT', `/resource_providers/${uuid}/aggregates`, {
    resource_provider_generation: 2,
    aggregates: [uuid],
  });
  await call('PUT', `/allocations/${CONSUMER}`, {
    allocations: { [uuid]: { resources: { VCPU: 2, CUSTOM_B: 1 } } },
    project_id: 'p',
    user_id: 'u',
    consumer_generation: null,
    consumer_type: 'INSTANCE',
  });
  return show(url);
}

async function show(url: string) {
  const get = async (path: string) => (await sendTo(url, 'GET', path)).json;
  const { resource_providers: listed } = await get('/resource_providers');
  // A store that was loaded lists providers by their ids.
  const providers = listed.sort((one: { uuid: string }, other: { uuid: string }) =>
    one.uuid < other.uuid ? -1 : 1,
  );
  const parts = ['inventories', 'traits', 'aggregates', 'usages', 'allocations'];
  return {
    providers,
    of: await Promise.all(
      providers.flatMap(({ uuid }: { uuid: string }) =>
        parts.map((part) => get(`/resource_providers/${uuid}/${part}`)),
      ),
    ),
    consumer: await get(`/allocations/${CONSUMER}`),
    traits: await get('/traits'),
    classes: await get('/resource_classes'),
    usages: await get('/usages?project_id=p&consumer_type=all'),
  };
}

async function withServer<T>(storeAt: string, use: (server: ReferenceServer) => Promise<T>): Promise<T> {
  const server = await startReference({ storeAt });
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

it('an export that is imported is the same Placement', async () => {
  const before = await withServer(place('a'), fill);
  const { out, err, code } = await interop(['store', 'export', '--store', place('a')]);
  expect([code, err]).toEqual([0, '8 entries exported.\n']);
  const imported = await interop(['store', 'import', '--store', place('b')], undefined, undefined, out);
  expect([imported.code, imported.out]).toEqual([0, '8 entries imported.\n']);
  expect(await withServer(place('b'), ({ url }) => show(url))).toEqual(before);
  const again = await interop(['store', 'import', '--store', place('b')], undefined, undefined, out);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('has 7 entries of placement already')]);
});

it('a Placement that is imported by its API is the same', async () => {
  const argv = ['store', 'import-placement', '--store', place('c')];
  const before = await withServer('memory', async (server) => {
    const shown = await fill(server);
    const { code, out, err } = await interop([...argv, '--target', server.url]);
    expect([code, out, err]).toEqual([0, '2 providers and 1 consumers imported.\n', '']);
    return shown;
  });
  expect(await withServer(place('c'), ({ url }) => show(url))).toEqual(before);
});

it.each([
  [['export'], 'Name the store: --store lmdb:DIR.'],
  [['export', '--store', 'memory'], 'One in memory ends with its server.'],
  [['export', '--store', 'lmdb:/dev/null'], 'is not a directory'],
  [['export', '--store', place('none')], 'has no entries'],
  [['import', '--store', place('d')], 'the export is empty'],
  [['import-placement', '--store', place('d')], 'needs a Placement'],
  [['import-placement', '--store', place('d'), '--os-cloud', 'a', '--token', 'b'], 'Give one of them.'],
  [
    ['import-placement', '--store', place('d'), '--target', 'http://127.0.0.1:9'],
    'the Placement cannot be read',
  ],
])('store %j is refused', async (argv, says) => {
  const { code, err } = await interop(['store', ...argv]);
  expect(err).toContain(says);
  expect(code).toBe(2);
});
