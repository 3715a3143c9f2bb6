/** Creates hosts in a service through its API, in as few calls as possible. */
import type { LoadClient } from '../measure/load-client.ts';
import { type PreparedRequest, requestText } from '../measure/request-text.ts';
import { type BenchHost, inventoriesOf } from './hosts.ts';

export interface FillOptions {
  url: string;
  hosts: readonly BenchHost[];
  /** Concurrent calls: SQLite allows one writer. */
  connections: number;
  /** One of this many hosts gets traits and aggregates; none for 0. */
  describedOneOf: number;
}

/** Makes the calls kind by kind: each change of a host names the generation after the one before. */
export async function fillService(
  client: LoadClient,
  { url, hosts, connections, describedOneOf }: FillOptions,
): Promise<void> {
  const described = hosts.filter((_, index) => describedOneOf > 0 && index % describedOneOf === 0);
  const calls = [
    hosts.map(createRequest),
    hosts.map(inventoriesRequest),
    described.map(traitsRequest),
    described.map(aggregatesRequest),
  ];
  for (const requests of calls.filter(({ length }) => length > 0)) {
    const texts = requests.map((request) => requestText(url, request));
    await client.send({ url, requests: texts, connections, end: { requests: texts.length } }, 200);
  }
}

function createRequest({ uuid, name }: BenchHost): PreparedRequest {
  return { method: 'POST', path: '/resource_providers', body: { uuid, name } };
}

function inventoriesRequest(host: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 0, inventories: inventoriesOf(host) };
  return { method: 'PUT', path: `/resource_providers/${host.uuid}/inventories`, body };
}

function traitsRequest({ uuid, traits }: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 1, traits };
  return { method: 'PUT', path: `/resource_providers/${uuid}/traits`, body };
}

function aggregatesRequest({ uuid, aggregate }: BenchHost): PreparedRequest {
  const body = { resource_provider_generation: 2, aggregates: [aggregate] };
  return { method: 'PUT', path: `/resource_providers/${uuid}/aggregates`, body };
}
