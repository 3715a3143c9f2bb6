/** `exclude_hosts`, `only_hosts`, `cell_uuid` and `availability_zone`. */
import { facts } from '../../facts.ts';
import { expectPossibleHosts } from '../../possible-hosts.ts';
import type { TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('narrowing');

export { cases };

const uuids = (...hosts: readonly TestHost[]) => hosts.map(({ uuid }) => uuid);

fact(
  'excluded-hosts',
  'an excluded host is neither selected nor an alternate',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [a, b, c] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    await expectPossibleHosts(cloud, [b, c], { exclude_hosts: uuids(a) });
    await expectPossibleHosts(cloud, [c], { exclude_hosts: uuids(a, b) });
    await cloud.expectNoValidHost({ exclude_hosts: uuids(a, b, c) });
  },
);

fact(
  'excluded-strangers-make-no-difference',
  'excluding a UUID that is not a host has no effect',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const stranger = await cloud.placement.provider();
    await expectPossibleHosts(cloud, hosts, { exclude_hosts: [cloud.uuid(), stranger.uuid] });
  },
);

fact(
  'only-hosts',
  'only hosts in only_hosts are selected or alternates',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [a, b] = (await cloud.hosts(3)) as [TestHost, TestHost, TestHost];
    await expectPossibleHosts(cloud, [a, b], { only_hosts: uuids(a, b) });
    await expectPossibleHosts(cloud, [b], { only_hosts: uuids(b) });
    await expectPossibleHosts(cloud, [b], { only_hosts: uuids(a, b), exclude_hosts: uuids(a) });
    await cloud.expectNoValidHost({ only_hosts: uuids(a), exclude_hosts: uuids(a) });
  },
);

fact(
  'only-strangers-is-no-valid-host',
  'only_hosts without any registered host has no valid host',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const stranger = await cloud.placement.provider();
    await cloud.expectNoValidHost({ only_hosts: [cloud.uuid(), stranger.uuid] });
  },
);

fact(
  'only-a-full-host',
  'when the host in only_hosts is full, no other host is selected',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [full] = (await cloud.hosts(2)) as [TestHost, TestHost];
    await cloud.placement.claimDirectly(full, 4);
    await cloud.expectNoValidHost({ only_hosts: uuids(full) });
  },
);

fact(
  'only-hosts-are-not-forced',
  'only_hosts does not force a disabled host',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ enabled: false });
    await cloud.expectNoValidHost({ only_hosts: uuids(host) });
  },
);

fact(
  'one-cell',
  'only hosts of the requested cell are selected',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [cell_uuid, other] = [await cloud.cell(), await cloud.cell()];
    const wanted = await cloud.hosts(2, { cell: cell_uuid });
    await cloud.hosts(1, { cell: other, capacity: 9 });
    await expectPossibleHosts(cloud, wanted, { cell_uuid });
    await cloud.expectNoValidHost({ cell_uuid: cloud.uuid() });
    await cloud.expectNoValidHost({ cell_uuid: await cloud.cell() });
  },
);

fact(
  'one-zone',
  'only hosts of the requested availability zone are selected, never one without a zone',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const wanted = await cloud.hosts(2, { availability_zone: 'north' });
    await cloud.host({ availability_zone: 'south' });
    await cloud.host();
    await expectPossibleHosts(cloud, wanted, { availability_zone: 'north' });
    for (const availability_zone of ['east', 'NORTH', 'nort', 'null'])
      await cloud.expectNoValidHost({ availability_zone });
  },
);

fact(
  'everything-together',
  'a host must meet all of exclude_hosts, only_hosts, cell_uuid and availability_zone',
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
    await expectPossibleHosts(cloud, [wanted], {
      only_hosts,
      exclude_hosts: uuids(excluded),
      cell_uuid,
      ...zone,
    });
    cloud.same(await cloud.placement.usageOf(unnamed), 0, '');
  },
);
