/** The list of hosts: its filters, and its pages. */
import { sorted } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('host-lists');

export { cases };

/** UUIDs in the order of the list. */
async function listed(cloud: SchedulerCloud, query: Record<string, string>): Promise<string[]> {
  const { json } = await cloud.expect(200).get('/hosts', {}, { query });
  return json.hosts.map(({ uuid }: { uuid: string }) => uuid);
}

async function register(cloud: SchedulerCloud, cell: string, count: number, enabled = true) {
  const uuids: string[] = [];
  for (let index = 0; index < count; index += 1) uuids.push((await cloud.registered({ cell, enabled })).uuid);
  return sorted(uuids);
}

fact(
  'are-as-they-are-shown',
  'a list has each host as it is shown alone, in the order of the UUIDs',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const uuids = await register(cloud, cell_uuid, 3);
    const { json } = await cloud.expect(200).get('/hosts', {}, { query: { cell_uuid } });
    const shown = [];
    for (const uuid of uuids) shown.push((await cloud.expect(200).get('/hosts/{uuid}', { uuid })).json);
    cloud.same(json.hosts, shown, '/hosts');
  },
);

fact(
  'of-a-cell',
  'the hosts of one cell can be asked for, and a cell that there is not has none',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await cloud.cell(), await cloud.cell()];
    const [ofOne, ofOther] = [await register(cloud, one, 2), await register(cloud, other, 1)];
    cloud.same(await listed(cloud, { cell_uuid: one }), ofOne, '/hosts');
    cloud.same(await listed(cloud, { cell_uuid: other }), ofOther, '/hosts');
    cloud.same(await listed(cloud, { cell_uuid: cloud.uuid() }), [], '/hosts');
  },
);

fact(
  'enabled-or-not',
  'the hosts that are enabled, and those that are not, can be asked for',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const enabled = await register(cloud, cell_uuid, 2);
    const disabled = await register(cloud, cell_uuid, 1, false);
    cloud.same(await listed(cloud, { cell_uuid, enabled: 'true' }), enabled, '/hosts');
    cloud.same(await listed(cloud, { cell_uuid, enabled: 'false' }), disabled, '/hosts');
    cloud.same(await listed(cloud, { cell_uuid }), sorted([...enabled, ...disabled]), '/hosts');
  },
);

fact(
  'of-a-disabled-cell-are-enabled',
  'a host of a disabled cell is listed as it is registered',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell({ disabled: true });
    const uuids = await register(cloud, cell_uuid, 1);
    cloud.same(await listed(cloud, { cell_uuid, enabled: 'true' }), uuids, '/hosts');
  },
);

fact(
  'page-by-page',
  'page by page each host comes once and in order, and after the last there is none',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const uuids = await register(cloud, cell_uuid, 5);
    const query = { cell_uuid, limit: '2' };
    const first = await listed(cloud, query);
    const second = await listed(cloud, { ...query, marker: first.at(-1) ?? cloud.uuid() });
    const third = await listed(cloud, { ...query, marker: second.at(-1) ?? cloud.uuid() });
    cloud.same([first, second, third], [uuids.slice(0, 2), uuids.slice(2, 4), uuids.slice(4)], '/hosts');
    cloud.same(await listed(cloud, { ...query, marker: uuids[4] as string }), [], '/hosts');
  },
);

fact(
  'marker-of-another-cell',
  'a page begins after the marker, whether or not the filters let the marker through',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await cloud.cell(), await cloud.cell()];
    const uuids = await register(cloud, one, 4);
    const [marker] = (await register(cloud, other, 1)) as [string];
    const after = uuids.filter((uuid) => uuid > marker);
    cloud.same(await listed(cloud, { cell_uuid: one, marker }), after, '/hosts');
  },
);

fact(
  'marker-must-be-there',
  'a marker that is no host, or is one no more, is a bad request',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.registered();
    await cloud.make('DELETE', `/hosts/${uuid}`);
    for (const marker of [uuid, cloud.uuid()])
      await cloud.expect(400, 'scheduler.request.bad_value').get('/hosts', {}, { query: { marker } });
  },
);
