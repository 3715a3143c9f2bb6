/** Hosts with capacity, in cells, for a scheduler that is called through HTTP: those of `bench/data/fleet.ts`, the same each time. */
import { fillService } from '../data/fill.ts';
import { type BenchHost, inventoriesOf } from '../data/hosts.ts';
import { uuidOf } from '../data/uuid-of.ts';
import type { LoadClient } from '../measure/load-client.ts';
import { type PreparedRequest, requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';

export interface HttpFleet {
  hosts: readonly FleetHost[];
  /** UUIDs. */
  cells: readonly string[];
}

export interface FleetHost extends BenchHost {
  /** The UUID. */
  cell: string;
}

/** @param scale how many times as large as in the fleet without HTTP each host is */
export function makeFleet({ hosts, cells, scale = 1 }: FleetSize): HttpFleet {
  const uuids = Array.from({ length: cells }, (_, index) => uuidOf(`cell ${index}`));
  return {
    cells: uuids,
    hosts: Array.from({ length: hosts }, (_, index) => ({
      uuid: uuidOf(`fleet host ${index}`),
      name: `host-${index}`,
      // 32 with the allocation ratio.
      vcpus: 8 * scale,
      memory: 131_072 * scale,
      disk: 2000 * scale,
      traits: [],
      aggregate: uuidOf('fleet'),
      cell: uuids[index % cells] as string,
    })),
  };
}

export interface FleetSize {
  hosts: number;
  cells: number;
  scale?: number;
}

/** @param origin of a server of both services, which has nothing yet. @throws Error where a call is refused */
export async function fillFleet(client: LoadClient, origin: string, fleet: HttpFleet): Promise<void> {
  const { hosts, cells } = fleet;
  const url = `${origin}/placement`;
  await fillService(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 0 });
  for (const requests of [cells.map(cellRequest), hosts.map(hostRequest)]) {
    const url = `${origin}/scheduler`;
    const texts = requests.map((request) => requestText(url, { ...request, ...SCHEDULER }));
    await client.send(
      { url, requests: texts, connections: CONNECTIONS, end: { requests: texts.length } },
      201,
    );
  }
}

export const SCHEDULER = { service: 'scheduler', microversion: '1.12' } as const;

/** How much of each class of resources consumers may use. */
export function capacitiesOf(host: BenchHost): Record<string, number> {
  const inventories: Record<string, { total: number; reserved?: number; allocation_ratio?: number }> =
    inventoriesOf(host);
  return Object.fromEntries(
    Object.entries(inventories).map(([name, { total, reserved = 0, allocation_ratio = 1 }]) => [
      name,
      (total - reserved) * allocation_ratio,
    ]),
  );
}

function cellRequest(uuid: string, index: number): PreparedRequest {
  return { method: 'PUT', path: `/cells/${uuid}`, body: { name: `cell-${index}`, generation: null } };
}

function hostRequest({ uuid, name, cell }: FleetHost): PreparedRequest {
  return { method: 'PUT', path: `/hosts/${uuid}`, body: { name, cell_uuid: cell, generation: null } };
}
