/** Hosts that a request leaves out, and the only ones that will do: by name, by cell and by availability zone. */
import { facts } from '../../facts.ts';
import { canBeOn } from '../../possible-hosts.ts';
import type { TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('narrowing');

export { cases };

const uuids = (...hosts: readonly TestHost[]) => hosts.map(({ uuid }) => uuid);

fact(
  'excluded-hosts',
  'a host that the request leaves out is not selected, and is no alternate',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [a, b, c] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    await canBeOn(cloud, [b, c], { exclude_hosts: uuids(a) });
    await canBeOn(cloud, [c], { exclude_hosts: uuids(a, b) });
    await cloud.findsNone({ exclude_hosts: uuids(a, b, c) });
  },
);

fact(
  'excluded-strangers-make-no-difference',
  'to leave out what is no host changes nothing',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const stranger = await cloud.placement.provider();
    await canBeOn(cloud, hosts, { exclude_hosts: [cloud.uuid(), stranger.uuid] });
  },
);

fact(
  'only-hosts',
  'only a host that the request names is selected, or is an alternate',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [a, b] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    await canBeOn(cloud, [a, b], { only_hosts: uuids(a, b) });
    await canBeOn(cloud, [b], { only_hosts: uuids(b) });
    await canBeOn(cloud, [b], { only_hosts: uuids(a, b), exclude_hosts: uuids(a) });
    await cloud.findsNone({ only_hosts: uuids(a), exclude_hosts: uuids(a) });
  },
);

fact(
  'only-strangers-is-no-valid-host',
  'where only what is no host will do there is no valid host',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const stranger = await cloud.placement.provider();
    await cloud.findsNone({ only_hosts: [cloud.uuid(), stranger.uuid] });
  },
);

fact(
  'only-a-full-host',
  'where only a host without room will do another is not taken',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [full] = (await cloud.hosts(2)) as [TestHost, TestHost];
    await cloud.placement.outsider(full, 4);
    await cloud.findsNone({ only_hosts: uuids(full) });
  },
);

fact(
  'only-hosts-are-not-forced',
  'a disabled host is not selected when it is the only one that will do',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ enabled: false });
    await cloud.findsNone({ only_hosts: uuids(host) });
  },
);

fact(
  'one-cell',
  'only a host of the cell that is named is selected',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [cell_uuid, other] = [await cloud.cell(), await cloud.cell()];
    const wanted = await cloud.hosts(2, { cell: cell_uuid });
    await cloud.hosts(1, { cell: other, room: 9 });
    await canBeOn(cloud, wanted, { cell_uuid });
    await cloud.findsNone({ cell_uuid: cloud.uuid() });
    await cloud.findsNone({ cell_uuid: await cloud.cell() });
  },
);

fact(
  'one-zone',
  'only a host of the availability zone that is named is selected, and one that is in none never is',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const wanted = await cloud.hosts(2, { availability_zone: 'north' });
    await cloud.host({ availability_zone: 'south' });
    await cloud.host();
    await canBeOn(cloud, wanted, { availability_zone: 'north' });
    for (const availability_zone of ['east', 'NORTH', 'nort', 'null'])
      await cloud.findsNone({ availability_zone });
  },
);

fact(
  'everything-together',
  'a host must meet all that a request says of hosts, cells and zones',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [cell_uuid, other] = [await cloud.cell(), await cloud.cell()];
    const zone = { availability_zone: 'north' };
    const wanted = await cloud.host({ cell: cell_uuid, ...zone });
    const excluded = await cloud.host({ cell: cell_uuid, ...zone });
    const elsewhere = await cloud.host({ cell: other, ...zone });
    const noZone = await cloud.host({ cell: cell_uuid });
    const unnamed = await cloud.host({ cell: cell_uuid, ...zone });
    const only_hosts = uuids(wanted, excluded, elsewhere, noZone);
    await canBeOn(cloud, [wanted], { only_hosts, exclude_hosts: uuids(excluded), cell_uuid, ...zone });
    cloud.same(await cloud.placement.used(unnamed), 0, '');
  },
);
