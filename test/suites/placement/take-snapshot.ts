/** Everything that the API says about a cloud, byte for byte. */
import { setTimeout } from 'node:timers/promises';
import type { Target } from '../../../runner/target/target.ts';
import type { Snapshot } from '../snapshot.ts';
import { callPlacement } from './call-placement.ts';
import type { CloudContents } from './fill-cloud.ts';

/** Reads every list, everything in the lists, and everything that was there before. */
export async function takeSnapshot(target: Target, contents: CloudContents): Promise<Snapshot> {
  // Last-Modified has whole seconds: a write in this second would look like a read in it.
  await setTimeout(1_100);
  const start = Math.floor(Date.now() / 1_000) * 1_000;
  const snapshot = new Map<string, string>();
  const read = async (path: string) => {
    const answer = await callPlacement(target, 'GET', path);
    snapshot.set(path, `${answer.status}\n${headersText(answer.headers, start)}\n${answer.text}`);
    return answer.json;
  };
  const providers = await read('/resource_providers');
  const traits = await read('/traits');
  const classes = await read('/resource_classes');
  const uuids = collectKeys(providers.resource_providers, 'uuid', contents.providers);
  const consumers = new Set(contents.consumers);
  for (const path of LISTS) await read(path);
  for (const path of contents.projects.flatMap((project) => usagesOf(project, contents.users)))
    await read(path);
  for (const uuid of uuids) {
    await read(`/resource_providers/${uuid}`);
    const { inventories = {} } = (await read(`/resource_providers/${uuid}/inventories`)) ?? {};
    for (const name of Object.keys(inventories))
      await read(`/resource_providers/${uuid}/inventories/${name}`);
    for (const part of ['usages', 'aggregates', 'traits']) await read(`/resource_providers/${uuid}/${part}`);
    const { allocations = {} } = (await read(`/resource_providers/${uuid}/allocations`)) ?? {};
    for (const consumer of Object.keys(allocations)) consumers.add(consumer);
  }
  for (const uuid of consumers) await read(`/allocations/${uuid}`);
  for (const name of traits.traits.filter(isCustom)) await read(`/traits/${name}`);
  for (const { name } of classes.resource_classes) await read(`/resource_classes/${name}`);
  return snapshot;
}

const LISTS = [
  '/',
  '/traits?associated=true',
  '/traits?associated=false',
  '/allocation_candidates?resources=VCPU:1&limit=1000',
  '/allocation_candidates?resources=CUSTOM_INTEROPERABLE:8',
  '/resource_providers?required=CUSTOM_INTEROPERABLE',
];

function usagesOf(project: string, users: readonly string[]): string[] {
  const of = `/usages?project_id=${project}`;
  return [of, `${of}&consumer_type=all`, ...users.map((user) => `${of}&user_id=${user}`)];
}

function collectKeys(
  items: readonly Record<string, string>[],
  key: string,
  more: readonly string[],
): Set<string> {
  return new Set([...items.map((item) => item[key] as string), ...more]);
}

const isCustom = (name: string) => name.startsWith('CUSTOM_');

/** Without the headers that differ between any two answers. A time since the start of the snapshot is that of the answer. */
function headersText(headers: Readonly<Record<string, string | undefined>>, start: number): string {
  return Object.entries(headers)
    .filter(([name]) => name !== 'date' && name !== 'x-openstack-request-id')
    .map(([name, value]) => [
      name,
      name === 'last-modified' && Date.parse(value ?? '') >= start ? 'now' : value,
    ])
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('\n');
}
