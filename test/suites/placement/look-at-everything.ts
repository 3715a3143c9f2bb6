/** Everything that the API returns about a cloud, byte for byte. */
import { setTimeout } from 'node:timers/promises';
import { sendTo } from '../../reference/placement/placement-server.ts';
import type { Everything } from '../everything.ts';
import type { Busy } from './busy-cloud.ts';

/** Reads every list, every resource in them, and every resource that was there before. */
export async function lookAtEverything(url: string, busy: Busy): Promise<Everything> {
  // A resource that was written in the same second cannot be distinguished from one that is dated now.
  await setTimeout(1_100);
  const start = Math.floor(Date.now() / 1_000) * 1_000;
  const seen = new Map<string, string>();
  const look = async (path: string) => {
    const answer = await sendTo(url, 'GET', path);
    seen.set(path, `${answer.status}\n${headersText(answer.headers, start)}\n${answer.text}`);
    return answer.json;
  };
  const providers = await look('/resource_providers');
  const traits = await look('/traits');
  const classes = await look('/resource_classes');
  const uuids = listed(providers.resource_providers, 'uuid', busy.providers);
  const consumers = new Set(busy.consumers);
  for (const path of LISTS) await look(path);
  for (const path of busy.projects.flatMap((project) => usagesOf(project, busy.users))) await look(path);
  for (const uuid of uuids) {
    await look(`/resource_providers/${uuid}`);
    const { inventories = {} } = (await look(`/resource_providers/${uuid}/inventories`)) ?? {};
    for (const name of Object.keys(inventories))
      await look(`/resource_providers/${uuid}/inventories/${name}`);
    for (const part of ['usages', 'aggregates', 'traits']) await look(`/resource_providers/${uuid}/${part}`);
    const { allocations = {} } = (await look(`/resource_providers/${uuid}/allocations`)) ?? {};
    for (const consumer of Object.keys(allocations)) consumers.add(consumer);
  }
  for (const uuid of consumers) await look(`/allocations/${uuid}`);
  for (const name of traits.traits.filter(isCustom)) await look(`/traits/${name}`);
  for (const { name } of classes.resource_classes) await look(`/resource_classes/${name}`);
  return seen;
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

function listed(items: readonly Record<string, string>[], key: string, more: readonly string[]): Set<string> {
  return new Set([...items.map((item) => item[key] as string), ...more]);
}

const isCustom = (name: string) => name.startsWith('CUSTOM_');

/** Leaves out the headers that differ in every answer. A time that is not before the read is that of the answer. */
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
