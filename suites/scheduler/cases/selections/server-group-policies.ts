/** The policies of server groups: two that are enforced and two soft ones. */
import { countOf, sortUuids } from '../../amounts.ts';
import { reasonsOf } from '../../explanations.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, SelectionResult, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('group-policies');

export { cases };

const POINTER = '/selections/*/host/uuid';
const since = { since: '1.12', clause: 'values' } as const;

/** Places consumers of a group one after the other. @returns their hosts */
async function placeMembers(cloud: SchedulerCloud, group_uuid: string, count: number): Promise<string[]> {
  const hosts: string[] = [];
  for (let index = 0; index < count; index += 1)
    hosts.push((await cloud.selectOne({ group_uuid })).host.uuid);
  return hosts;
}

const hostsOf = (selections: readonly SelectionResult[]) => selections.map(({ host }) => host.uuid);
const alternatesOf = ({ alternates }: SelectionResult) => sortUuids(alternates.map(({ host }) => host.uuid));

fact(
  'anti-affinity-keeps-apart',
  'members of an anti-affinity group are on different hosts, and are rejected when no host is left',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    cloud.same(
      sortUuids(await placeMembers(cloud, group_uuid, 3)),
      sortUuids(hosts.map(({ uuid }) => uuid)),
      POINTER,
    );
    await cloud.expectNoValidHost({ group_uuid });
    await cloud.select();
  },
);

fact(
  'anti-affinity-of-several-at-once',
  'anti-affinity holds among the consumers of one request, all or none',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    await cloud.expectNoValidHost({ group_uuid }, 4);
    cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
    const { selections } = await cloud.select({ group_uuid }, 3);
    cloud.same(sortUuids(hostsOf(selections)), sortUuids(hosts.map(({ uuid }) => uuid)), POINTER);
  },
);

fact(
  'anti-affinity-allows-so-many',
  'a host takes max_per_host members of an anti-affinity group, from one request or several',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity', { max_per_host: 2 });
    const { selections } = await cloud.select({ group_uuid }, 3);
    const all = [...hostsOf(selections), ...(await placeMembers(cloud, group_uuid, 1))];
    cloud.same(countOf(all), Object.fromEntries(hosts.map(({ uuid }) => [uuid, 2])), POINTER);
    await cloud.expectNoValidHost({ group_uuid });
  },
);

fact(
  'anti-affinity-forgets-who-left',
  'the host of a released member is free for another member',
  since,
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const { selections } = await cloud.select({ group_uuid }, 2);
    const [gone] = selections;
    await cloud.make('DELETE', `/consumers/${gone?.consumer_uuid}`);
    cloud.same(await placeMembers(cloud, group_uuid, 1), [gone?.host.uuid], POINTER);
  },
);

fact(
  'affinity-keeps-together',
  'members of an affinity group are on one host, and are rejected when it is full',
  since,
  async (cloud) => {
    await cloud.hosts(3, { capacity: 3 });
    const group_uuid = await cloud.group('affinity');
    const [first, ...others] = await placeMembers(cloud, group_uuid, 3);
    cloud.same(others, [first, first], POINTER);
    await cloud.expectNoValidHost({ group_uuid });
    await cloud.select();
  },
);

fact(
  'affinity-of-several-at-once',
  'affinity holds among the consumers of one request, all or none',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3, { capacity: 3 });
    const group_uuid = await cloud.group('affinity');
    await cloud.expectNoValidHost({ group_uuid }, 4);
    cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
    const [first, ...others] = hostsOf((await cloud.select({ group_uuid }, 3)).selections);
    cloud.same(others, [first, first], POINTER);
  },
);

fact(
  'affinity-finds-the-host-with-room-for-all',
  'a request for several members of an affinity group selects a host that has capacity for all of them',
  since,
  async (cloud) => {
    await cloud.hosts(3, { capacity: 1, inventories: { VCPU: { total: 64 } } });
    const { uuid } = await cloud.host({ capacity: 3, inventories: { VCPU: { total: 1 } } });
    const group_uuid = await cloud.group('affinity');
    const { selections } = await cloud.select({ group_uuid }, 3);
    cloud.same(countOf(hostsOf(selections)), { [uuid]: 3 }, POINTER);
  },
);

fact('affinity-does-not-count', 'max_per_host does not limit an affinity group', since, async (cloud) => {
  await cloud.hosts(2);
  const group_uuid = await cloud.group('affinity', { max_per_host: 1 });
  const [first, second] = await placeMembers(cloud, group_uuid, 2);
  cloud.same(second, first, POINTER);
});

fact(
  'soft-anti-affinity-gives-way',
  'members of a soft-anti-affinity group are on different hosts while there are some, and then share',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-anti-affinity');
    const wanted = sortUuids(hosts.map(({ uuid }) => uuid));
    cloud.same(sortUuids(await placeMembers(cloud, group_uuid, 3)), wanted, POINTER);
    cloud.same(sortUuids(hostsOf((await cloud.select({ group_uuid }, 3)).selections)), wanted, POINTER);
  },
);

fact(
  'soft-affinity-gives-way',
  'members of a soft-affinity group are on one host until it is full, and then on another',
  since,
  async (cloud) => {
    await cloud.hosts(3, { capacity: 2 });
    const group_uuid = await cloud.group('soft-affinity');
    const [first, second, third] = await placeMembers(cloud, group_uuid, 3);
    cloud.same(second, first, POINTER);
    cloud.holds(third !== first, 'another host', third, POINTER);
    cloud.same(await placeMembers(cloud, group_uuid, 1), [third], POINTER);
  },
);

fact(
  'soft-affinity-of-several-at-once',
  'soft affinity holds among the consumers of one request',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-affinity');
    const [first, ...others] = hostsOf((await cloud.select({ group_uuid }, 4)).selections);
    cloud.same(others, [first, first, first], POINTER);
  },
);

fact(
  'groups-do-not-see-each-other',
  'members of one group do not count for another',
  since,
  async (cloud) => {
    const { uuid } = await cloud.host();
    for (let count = 0; count < 2; count += 1) {
      const group_uuid = await cloud.group('anti-affinity');
      cloud.same(await placeMembers(cloud, group_uuid, 1), [uuid], POINTER);
    }
  },
);

fact(
  'new-policy-moves-nobody',
  'a changed policy moves no members, and applies to new ones',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const uuid = await cloud.group('affinity');
    const [first] = await placeMembers(cloud, uuid, 2);
    await cloud.make('PUT', `/groups/${uuid}`, { policy: 'anti-affinity', generation: 0 });
    const [other] = hosts.filter((host) => host.uuid !== first);
    cloud.same(await placeMembers(cloud, uuid, 1), [other?.uuid], POINTER);
    await cloud.expectNoValidHost({ group_uuid: uuid });
  },
);

fact(
  'alternates-keep-apart',
  'no host with another member of an anti-affinity group is an alternate',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(4);
    const group_uuid = await cloud.group('anti-affinity');
    const [first] = await placeMembers(cloud, group_uuid, 1);
    const { selections } = await cloud.select({ group_uuid, num_alternates: 9 }, 2);
    const taken = [first, ...hostsOf(selections)];
    const left = hosts.map(({ uuid }) => uuid).filter((uuid) => !taken.includes(uuid));
    for (const selection of selections) cloud.same(alternatesOf(selection), left, '/selections/*/alternates');
  },
);

fact(
  'alternates-keep-together',
  'the first member of an affinity group has alternates, and later ones have none',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('affinity');
    for (const count of [2, 0]) {
      const { alternates } = await cloud.selectOne({ group_uuid, num_alternates: 9 });
      cloud.same(alternates.length, count, '/selections/0/alternates');
    }
  },
);

fact(
  'reschedule-keeps-apart',
  'a reschedule skips an alternate whose host has another member of an anti-affinity group',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    const selection = await cloud.selectOne({ group_uuid, num_alternates: 2 });
    const { consumer_uuid: uuid, consumer_generation, alternates } = selection;
    const [first, second] = alternates;
    await cloud.select({ group_uuid, only_hosts: [first?.host.uuid] });
    const body = { consumer_generation, alternates };
    const { json } = await cloud.expect(200).post('/consumers/{uuid}/reschedule', { uuid }, { body });
    cloud.same(json.host.uuid, second?.host.uuid, '/host/uuid');
    cloud.same(await cloud.placement.usageOf(first?.host as TestHost), 1, '');
  },
);

fact(
  'reschedule-keeps-together',
  'a member of an affinity group cannot be rescheduled while other members are on its host',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('affinity');
    const selection = await cloud.selectOne({ group_uuid, num_alternates: 2 });
    const { consumer_uuid: uuid, consumer_generation, alternates } = selection;
    await cloud.select({ group_uuid });
    const body = { consumer_generation, alternates, release_on_failure: false };
    await cloud
      .expect(409, 'scheduler.selection.alternates_exhausted')
      .post('/consumers/{uuid}/reschedule', { uuid }, { body });
    cloud.same(await cloud.placement.usageOf(selection.host), 2, '');
  },
);

fact(
  'are-told-as-the-reason',
  "a host that the group's policy rules out is explained as group, which is transient",
  since,
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const [first = ''] = await placeMembers(cloud, group_uuid, 1);
    const { explanation } = await cloud.select({ group_uuid, explain: 'hosts' });
    const { reason, stage, transient } = reasonsOf(explanation).get(first) ?? {};
    cloud.same([reason, stage, transient], ['group', 'filter', true], '/explanation/hosts');
  },
);
