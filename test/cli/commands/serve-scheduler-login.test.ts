/** `interop serve --services scheduler --placement-os-cloud`: the scheduler on a Placement behind a Keystone. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { type CloudWithKeystone, startCloudWithKeystone } from '../../runner/login/cloud-with-keystone.ts';
import { environmentOf, removeFiles, writeFiles } from '../../runner/login/clouds/resolve-row.ts';
import { SECRETS } from '../../runner/login/keystone-stand-in.ts';
import { interop, type Ran } from '../captured-io.ts';
import { serveWhile } from '../serve-while.ts';

afterAll(removeFiles);

let cloud: CloudWithKeystone;
beforeEach(async () => {
  cloud = await startCloudWithKeystone();
});
afterEach(() => cloud.close());

const SCHEDULER = ['--services', 'scheduler', '--placement-os-cloud', 'one'];

/** @param scheduler selects a host, and returns the status of the answer */
function serveScheduler(
  flags: readonly string[],
  use: (select: () => Promise<number>) => Promise<void>,
): Promise<Omit<Ran, 'code'>> {
  const cwd = writeFiles(cloud.files);
  const work = async (url: string) => use(await preparePlacement(url));
  return serveWhile([...SCHEDULER, ...flags], work, { cwd, env: environmentOf({}, cwd) });
}

/** A host with one provider. */
async function preparePlacement(scheduler: string): Promise<() => Promise<number>> {
  const [host, cell] = [randomUUID(), randomUUID()];
  const own = (path: string, body: object) =>
    send(`${scheduler}${path}`, 'PUT', 'scheduler 1.12', 'admin', body);
  const placed = (method: string, path: string, body: object) =>
    send(`${cloud.placement}${path}`, method, 'placement 1.39', cloud.keystone.tokens[0] as string, body);
  expect(await placed('POST', '/resource_providers', { name: 'host', uuid: host })).toBe(200);
  const inventories = { VCPU: { total: 8 } };
  const generation = { resource_provider_generation: 0 };
  expect(await placed('PUT', `/resource_providers/${host}/inventories`, { ...generation, inventories })).toBe(
    200,
  );
  expect(await own(`/cells/${cell}`, { name: 'cell', generation: null })).toBe(201);
  expect(await own(`/hosts/${host}`, { name: 'host', cell_uuid: cell, generation: null })).toBe(201);
  return () => {
    const consumers = [{ uuid: randomUUID() }];
    const body = { consumers, project_id: 'p', user_id: 'u', resources: { VCPU: 1 } };
    return send(`${scheduler}/selections`, 'POST', 'scheduler 1.12', 'admin', body);
  };
}

async function send(
  url: string,
  method: string,
  version: string,
  token: string,
  body: object,
): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'openstack-api-version': version,
    'x-auth-token': token,
  };
  return (await fetch(url, { method, headers, body: JSON.stringify(body) })).status;
}

it('calls the Placement of the catalogue with tokens of the cloud, and another one after a 401', async () => {
  const { out } = await serveScheduler([], async (select) => {
    expect(await select()).toBe(201);
    cloud.keystone.endTokens();
    expect(await select()).toBe(201);
    expect(cloud.keystone.logins).toHaveLength(2);
  });
  expect(out).toContain(`It works on the Placement at ${cloud.placement}, with the login of the cloud one.`);
  for (const secret of [SECRETS.password, ...cloud.keystone.tokens]) expect(out).not.toContain(secret);
});

it('calls the Placement of --placement', async () => {
  const url = cloud.placement;
  cloud.keystone.faults.add('lacks-placement');
  const { out } = await serveScheduler(['--placement', url], async (select) =>
    expect(await select()).toBe(201),
  );
  expect(out).toContain(`It works on the Placement at ${url}, with the login of the cloud one.`);
});

it('answers 503 and says why, where it cannot log in again', async () => {
  const { err } = await serveScheduler([], async (select) => {
    cloud.keystone.endTokens();
    cloud.keystone.faults.add('refuses-logins');
    expect(await select()).toBe(503);
  });
  expect(err).toContain('401');
  expect(err).not.toContain(SECRETS.password);
});

it.each<[string, 'refuses-logins' | 'lacks-placement', RegExp]>([
  ['that refuses the login', 'refuses-logins', /401/],
  ['without a Placement', 'lacks-placement', /has no service of type placement/],
])('refuses to start with a cloud %s', async (_name, fault, says) => {
  cloud.keystone.faults.add(fault);
  const folder = writeFiles(cloud.files);
  const { code, err } = await interop(
    ['serve', '--port', '0', ...SCHEDULER],
    undefined,
    folder,
    '',
    environmentOf({}, folder),
  );
  expect(err).toMatch(says);
  expect(code).toBe(2);
});
