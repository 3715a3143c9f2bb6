/** A successful call of each operation on cells, hosts and server groups. */

import { samplesFor } from '../../samples.ts';
import type { SchedulerCloud } from '../scheduler-cloud.ts';

export const REGISTRY_SAMPLES = samplesFor<SchedulerCloud>({
  getVersions: async () => ({}),
  listCells: async () => ({}),
  getCell: async (cloud) => ({ params: { uuid: await createOrBorrowCell(cloud) } }),
  putCell: async (cloud) => ({
    params: { uuid: cloud.uuid() },
    body: { name: cloud.name(), generation: null, disabled: true },
  }),
  deleteCell: async (cloud) => ({ params: { uuid: await cloud.cell() } }),
  listHosts: async (cloud) => {
    const { uuid, cell_uuid } = await createOrBorrowHost(cloud);
    return { query: { cell_uuid, enabled: 'true', limit: '10', marker: uuid } };
  },
  getHost: async (cloud) => ({ params: { uuid: (await createOrBorrowHost(cloud)).uuid } }),
  putHost: async (cloud) => ({
    params: { uuid: cloud.uuid() },
    body: {
      name: cloud.name(),
      cell_uuid: await cloud.cell(),
      generation: null,
      enabled: false,
      disabled_reason: 'interop',
      availability_zone: 'interop',
    },
  }),
  deleteHost: async (cloud) => ({ params: { uuid: (await cloud.registerHost()).uuid } }),
  getGroup: async (cloud) => ({ params: { uuid: await cloud.group('affinity') } }),
  putGroup: async (cloud) => ({
    params: { uuid: cloud.uuid() },
    body: { policy: 'anti-affinity', generation: null, max_per_host: 2 },
  }),
  deleteGroup: async (cloud) => ({ params: { uuid: await cloud.group('affinity') } }),
});

interface Listed {
  uuid: string;
  cell_uuid: string;
}

/** Creates a host; on a read-only run, borrows an existing one. */
async function createOrBorrowHost(cloud: SchedulerCloud): Promise<Listed> {
  if (!cloud.readOnly) return cloud.registerHost();
  const { hosts } = await read<{ hosts: Listed[] }>(cloud, '/hosts?limit=1');
  return hosts[0] ?? cloud.skip('needs a host, and the cloud has none to borrow');
}

async function createOrBorrowCell(cloud: SchedulerCloud): Promise<string> {
  if (!cloud.readOnly) return cloud.cell();
  const { cells } = await read<{ cells: Listed[] }>(cloud, '/cells');
  return cells[0]?.uuid ?? cloud.skip('needs a cell, and the cloud has none to borrow');
}

async function read<Json>(cloud: SchedulerCloud, path: string): Promise<Json> {
  return (await cloud.cleanup.sendAtNewest('GET', path)).call.json as Json;
}
