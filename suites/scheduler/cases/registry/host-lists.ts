/** The list of hosts: filters and pagination. */
import { sortUuids } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('host-lists');

export { cases };

/** The UUIDs of a page, in its order. */
async function listHosts(cloud: SchedulerCloud, query: Record<string, string>): Promise<string[]> {
  const { json } = await cloud.expect(200).get('/hosts', {}, { query });
  return json.hosts.map(({ uuid }: { uuid: string }) => uuid);
}

async function registerHosts(cloud: SchedulerCloud, cell: string, count: number, enabled = true) {
  const uuids: string[] = [];
  for (let index = 0; index < count; index += 1)
    uuids.push((await cloud.registerHost({ cell, enabled })).uuid);
  return sortUuids(uuids);
}

fact(
  'are-as-they-are-shown',
  'a list has each host as GET shows it, ordered by UUID',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const uuids = await registerHosts(cloud, cell_uuid, 3);
    const { json } = await cloud.expect(200).get('/hosts', {}, { query: { cell_uuid } });
    const shown = [];
    for (const uuid of uuids) shown.push((await cloud.expect(200).get('/hosts/{uuid}', { uuid })).json);
    cloud.same(json.hosts, shown, '/hosts');
  },
);

fact(
  'of-a-cell',
  'cell_uuid filters by cell, and an unknown cell has no hosts',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await cloud.cell(), await cloud.cell()];
    const [ofOne, ofOther] = [await registerHosts(cloud, one, 2), await registerHosts(cloud, other, 1)];
    cloud.same(await listHosts(cloud, { cell_uuid: one }), ofOne, '/hosts');
    cloud.same(await listHosts(cloud, { cell_uuid: other }), ofOther, '/hosts');
    cloud.same(await listHosts(cloud, { cell_uuid: cloud.uuid() }), [], '/hosts');
  },
);

fact(
  'enabled-or-not',
  'enabled filters for hosts that are enabled or disabled',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const enabled = await registerHosts(cloud, cell_uuid, 2);
    const disabled = await registerHosts(cloud, cell_uuid, 1, false);
    cloud.same(await listHosts(cloud, { cell_uuid, enabled: 'true' }), enabled, '/hosts');
    cloud.same(await listHosts(cloud, { cell_uuid, enabled: 'false' }), disabled, '/hosts');
    cloud.same(await listHosts(cloud, { cell_uuid }), sortUuids([...enabled, ...disabled]), '/hosts');
  },
);

fact(
  'of-a-disabled-cell-are-enabled',
  'an enabled host of a disabled cell is listed as enabled',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell({ disabled: true });
    const uuids = await registerHosts(cloud, cell_uuid, 1);
    cloud.same(await listHosts(cloud, { cell_uuid, enabled: 'true' }), uuids, '/hosts');
  },
);

fact(
  'page-by-page',
  'the pages have each host once and in order, and the page after the last host is empty',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell_uuid = await cloud.cell();
    const uuids = await registerHosts(cloud, cell_uuid, 5);
    const query = { cell_uuid, limit: '2' };
    const first = await listHosts(cloud, query);
    const second = await listHosts(cloud, { ...query, marker: first.at(-1) ?? cloud.uuid() });
    const third = await listHosts(cloud, { ...query, marker: second.at(-1) ?? cloud.uuid() });
    cloud.same([first, second, third], [uuids.slice(0, 2), uuids.slice(2, 4), uuids.slice(4)], '/hosts');
    cloud.same(await listHosts(cloud, { ...query, marker: uuids[4] as string }), [], '/hosts');
  },
);

fact(
  'marker-of-another-cell',
  'a page begins after the marker, even when the filters exclude the marker',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await cloud.cell(), await cloud.cell()];
    const uuids = await registerHosts(cloud, one, 4);
    const [marker] = (await registerHosts(cloud, other, 1)) as [string];
    const after = uuids.filter((uuid) => uuid > marker);
    cloud.same(await listHosts(cloud, { cell_uuid: one, marker }), after, '/hosts');
  },
);

fact(
  'marker-must-be-there',
  'a marker that is not a registered host is a bad request',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.registerHost();
    await cloud.make('DELETE', `/hosts/${uuid}`);
    for (const marker of [uuid, cloud.uuid()])
      await cloud.expect(400, 'scheduler.request.bad_value').get('/hosts', {}, { query: { marker } });
  },
);
