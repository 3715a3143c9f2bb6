/** Creates hosts in a service through its API, in as few calls as possible. */
import type { LoadClient } from '../measure/load-client.ts';
import { type PreparedRequest, requestText } from '../measure/request-text.ts';
import { type BenchHost, inventoriesOf } from './hosts.ts';

export interface Filling {
  url: string;
  hosts: readonly BenchHost[];
  /** Concurrent calls: SQLite allows one writer. */
  connections: number;
  /** One of this many hosts gets traits and aggregates. */
  describedOneOf: number;
}

/** Makes the calls kind by kind: each change of a host names the generation after the one before. */
export async function fill(
  client: LoadClient,
  { url, hosts, connections, describedOneOf }: Filling,
): Promise<void> {
  const described = hosts.filter((_, index) => index % describedOneOf === 0);
  const calls = [
    hosts.map(creation),
    hosts.map(inventories),
    described.map(traits),
    described.map(aggregates),
  ];
  for (const requests of calls) {
    const texts = requests.map((request) => requestText(url, request));
    await client.ask({ url, requests: texts, connections, end: { requests: texts.length } }, 200);
  }
}

function creation({ uuid, name }: BenchHost): PreparedRequest {
  return { method: 'POST', path: '/resource_providers', body: { uuid, name } };
}

function inventories(host: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 0, inventories: inventoriesOf(host) };
  return { method: 'PUT', path: `/resource_providers/${host.uuid}/inventories`, body };
}

function traits({ uuid, traits }: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 1, traits };
  return { method: 'PUT', path: `/resource_providers/${uuid}/traits`, body };
}

function aggregates({ uuid, aggregate }: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 2, aggregates: [aggregate] };
  return { method: 'PUT', path: `/resource_providers/${uuid}/aggregates`, body };
}
