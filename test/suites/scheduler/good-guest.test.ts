/** A run changes nothing that others have, on the scheduler and on the Placement beside it, and leaves nothing of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { interop } from '../../cli/captured-io.ts';
import { type Served, served } from '../../reference/scheduler/served.ts';
import { endedBySignal } from '../ended-by-signal.ts';
import { changesOf, type Everything } from '../everything.ts';

let cloud: Served;
let beside: string[];
/** Paths of things that are in no list. */
const unlisted: string[] = [];
let last: Everything;

beforeAll(async () => {
  cloud = await served();
  beside = ['--placement', cloud.placement];
  await fill();
  last = await look();
});
afterAll(() => cloud.close());

/** Hosts of all kinds, and consumers on them, some in a group. */
async function fill(): Promise<void> {
  const { client } = cloud;
  const group_uuid = randomUUID();
  await client.schedule('PUT', `/groups/${group_uuid}`, { policy: 'anti-affinity', generation: null });
  unlisted.push(`/groups/${group_uuid}`);
  for (const disabled of [false, false, true]) {
    const cell = await client.cell();
    for (let count = 0; count < 15; count += 1)
      await client.host(cell, { VCPU: { total: 8 }, MEMORY_MB: { total: 4096 } });
    const { json } = await client.schedule('GET', `/cells/${cell}`);
    await client.schedule('PUT', `/cells/${cell}`, {
      name: json.name,
      disabled,
      generation: json.generation,
    });
  }
  for (let count = 0; count < 12; count += 1) {
    const uuid = randomUUID();
    const { json } = await client.schedule('POST', '/selections', {
      consumers: [{ uuid }],
      project_id: 'acme',
      user_id: 'acme',
      resources: { VCPU: 2, MEMORY_MB: 256 },
      ...(count % 2 === 0 && { group_uuid }),
    });
    unlisted.push(`/consumers/${uuid}`, `/selections/${json.id}`);
  }
}

async function look(): Promise<Everything> {
  const { client } = cloud;
  const seen = new Map<string, string>();
  const note = (path: string, { status, json }: { status: number; json: unknown }) =>
    seen.set(path, `${status}\n${JSON.stringify(json)}`);
  for (const path of ['/cells', '/hosts?limit=1000', ...unlisted])
    note(path, await client.schedule('GET', path));
  const listed = await client.place('GET', '/resource_providers');
  note('/resource_providers', listed);
  for (const path of ['/traits', '/resource_classes']) note(path, await client.place('GET', path));
  for (const { uuid } of listed.json.resource_providers) {
    for (const part of ['inventories', 'usages', 'aggregates', 'traits', 'allocations']) {
      const path = `/resource_providers/${uuid}/${part}`;
      note(path, await client.place('GET', path));
    }
  }
  return seen;
}

async function changes(): Promise<string[]> {
  const before = last;
  last = await look();
  return changesOf(before, last);
}

it('a run leaves everything as it was', async () => {
  const flags = ['--target', cloud.scheduler, ...beside, '--microversions', 'latest', '--concurrency', '4'];
  const { code, out } = await interop(['run', 'scheduler', ...flags]);
  expect(out).toContain('no violation');
  expect(code).toBe(0);
  expect(await changes()).toEqual([]);
});

it('a run that is ended with Ctrl-C leaves everything as it was', async () => {
  const { code, said } = await endedBySignal('SIGINT', cloud.scheduler, 2000, ['scheduler', ...beside]);
  expect(said).not.toContain('VIOLATION');
  expect(code).toBe(3);
  expect(await changes()).toEqual([]);
});

it('what a run leaves that is killed is found by interop clean, on both', async () => {
  const { code } = await endedBySignal('SIGKILL', cloud.scheduler, 2000, ['scheduler', ...beside]);
  expect(code).toBeNull();
  const hosts = await interop(['clean', 'scheduler', '--target', cloud.scheduler]);
  const providers = await interop(['clean', 'placement', '--target', cloud.placement]);
  expect([hosts.code, providers.code]).toEqual([0, 0]);
  expect(await changes()).toEqual([]);
});
