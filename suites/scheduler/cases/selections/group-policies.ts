/** What the policies of server groups bind to, and what they only wish for. */
import { countOf, sorted } from '../../amounts.ts';
import { reasonsOf } from '../../explained.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, SelectionBody, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('group-policies');

export { cases };

const POINTER = '/selections/*/host/uuid';
const since = { since: '1.12', clause: 'values' } as const;

/** The hosts of so many consumers, placed one after the other for a group. */
async function placed(cloud: SchedulerCloud, group_uuid: string, count: number): Promise<string[]> {
  const hosts: string[] = [];
  for (let index = 0; index < count; index += 1)
    hosts.push((await cloud.selectsOne({ group_uuid })).host.uuid);
  return hosts;
}

const hostsOf = (selections: readonly SelectionBody[]) => selections.map(({ host }) => host.uuid);
const alternatesOf = ({ alternates }: SelectionBody) => sorted(alternates.map(({ host }) => host.uuid));

fact(
  'anti-affinity-keeps-apart',
  'members of a group that must be apart are on hosts of their own, and are not placed when there is none left',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    cloud.same(sorted(await placed(cloud, group_uuid, 3)), sorted(hosts.map(({ uuid }) => uuid)), POINTER);
    await cloud.findsNone({ group_uuid });
    await cloud.selects();
  },
);

fact(
  'anti-affinity-of-several-at-once',
  'members that are placed by one request are kept apart as well, all or none',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    await cloud.findsNone({ group_uuid }, 4);
    cloud.same(await cloud.placement.usedOf(hosts), 0, '');
    const { selections } = await cloud.selects({ group_uuid }, 3);
    cloud.same(sorted(hostsOf(selections)), sorted(hosts.map(({ uuid }) => uuid)), POINTER);
  },
);

fact(
  'anti-affinity-allows-so-many',
  'a host takes as many members of a group that must be apart as the group allows, by one request or by several',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity', { max_per_host: 2 });
    const { selections } = await cloud.selects({ group_uuid }, 3);
    const all = [...hostsOf(selections), ...(await placed(cloud, group_uuid, 1))];
    cloud.same(countOf(all), Object.fromEntries(hosts.map(({ uuid }) => [uuid, 2])), POINTER);
    await cloud.findsNone({ group_uuid });
  },
);

fact(
  'anti-affinity-forgets-who-left',
  'the host of a member that has given back what it held is free for another',
  since,
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const { selections } = await cloud.selects({ group_uuid }, 2);
    const [gone] = selections;
    await cloud.make('DELETE', `/consumers/${gone?.consumer_uuid}`);
    cloud.same(await placed(cloud, group_uuid, 1), [gone?.host.uuid], POINTER);
  },
);

fact(
  'affinity-keeps-together',
  'members of a group that must be together are on one host, and are not placed when that has no room',
  since,
  async (cloud) => {
    await cloud.hosts(3, { room: 3 });
    const group_uuid = await cloud.group('affinity');
    const [first, ...others] = await placed(cloud, group_uuid, 3);
    cloud.same(others, [first, first], POINTER);
    await cloud.findsNone({ group_uuid });
    await cloud.selects();
  },
);

fact(
  'affinity-of-several-at-once',
  'members that are placed by one request are kept together as well, all or none',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3, { room: 3 });
    const group_uuid = await cloud.group('affinity');
    await cloud.findsNone({ group_uuid }, 4);
    cloud.same(await cloud.placement.usedOf(hosts), 0, '');
    const [first, ...others] = hostsOf((await cloud.selects({ group_uuid }, 3)).selections);
    cloud.same(others, [first, first], POINTER);
  },
);

fact(
  'affinity-finds-the-host-with-room-for-all',
  'members that are placed by one request and must be together are on a host that has room for all of them',
  since,
  async (cloud) => {
    await cloud.hosts(3, { room: 1, inventories: { VCPU: { total: 64 } } });
    const { uuid } = await cloud.host({ room: 3, inventories: { VCPU: { total: 1 } } });
    const group_uuid = await cloud.group('affinity');
    const { selections } = await cloud.selects({ group_uuid }, 3);
    cloud.same(countOf(hostsOf(selections)), { [uuid]: 3 }, POINTER);
  },
);

fact(
  'affinity-does-not-count',
  'how many members a host may have counts for groups that must be apart alone',
  since,
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('affinity', { max_per_host: 1 });
    const [first, second] = await placed(cloud, group_uuid, 2);
    cloud.same(second, first, POINTER);
  },
);

fact(
  'soft-anti-affinity-gives-way',
  'members of a group that wishes to be apart are on hosts of their own while there are some, and then share',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-anti-affinity');
    const wanted = sorted(hosts.map(({ uuid }) => uuid));
    cloud.same(sorted(await placed(cloud, group_uuid, 3)), wanted, POINTER);
    cloud.same(sorted(hostsOf((await cloud.selects({ group_uuid }, 3)).selections)), wanted, POINTER);
  },
);

fact(
  'soft-affinity-gives-way',
  'members of a group that wishes to be together are on one host while it has room, and then on another',
  since,
  async (cloud) => {
    await cloud.hosts(3, { room: 2 });
    const group_uuid = await cloud.group('soft-affinity');
    const [first, second, third] = await placed(cloud, group_uuid, 3);
    cloud.same(second, first, POINTER);
    cloud.holds(third !== first, 'another host', third, POINTER);
    cloud.same(await placed(cloud, group_uuid, 1), [third], POINTER);
  },
);

fact(
  'soft-affinity-of-several-at-once',
  'members that are placed by one request are together too where the group wishes it',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-affinity');
    const [first, ...others] = hostsOf((await cloud.selects({ group_uuid }, 4)).selections);
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
      cloud.same(await placed(cloud, group_uuid, 1), [uuid], POINTER);
    }
  },
);

fact(
  'new-policy-moves-nobody',
  'a group with another policy leaves its members where they are, and binds those that come',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const uuid = await cloud.group('affinity');
    const [first] = await placed(cloud, uuid, 2);
    await cloud.make('PUT', `/groups/${uuid}`, { policy: 'anti-affinity', generation: 0 });
    const [other] = hosts.filter((host) => host.uuid !== first);
    cloud.same(await placed(cloud, uuid, 1), [other?.uuid], POINTER);
    await cloud.findsNone({ group_uuid: uuid });
  },
);

fact(
  'alternates-keep-apart',
  'no host with another member of a group that must be apart is an alternate',
  since,
  async (cloud) => {
    const hosts = await cloud.hosts(4);
    const group_uuid = await cloud.group('anti-affinity');
    const [first] = await placed(cloud, group_uuid, 1);
    const { selections } = await cloud.selects({ group_uuid, num_alternates: 9 }, 2);
    const taken = [first, ...hostsOf(selections)];
    const left = hosts.map(({ uuid }) => uuid).filter((uuid) => !taken.includes(uuid));
    for (const selection of selections) cloud.same(alternatesOf(selection), left, '/selections/*/alternates');
  },
);

fact(
  'alternates-keep-together',
  'the first member of a group that must be together has alternates, and who joins it has none',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('affinity');
    for (const count of [2, 0]) {
      const { alternates } = await cloud.selectsOne({ group_uuid, num_alternates: 9 });
      cloud.same(alternates.length, count, '/selections/0/alternates');
    }
  },
);

fact(
  'reschedule-keeps-apart',
  'an alternate that has another member of a group that must be apart by now is passed over',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('anti-affinity');
    const selection = await cloud.selectsOne({ group_uuid, num_alternates: 2 });
    const { consumer_uuid: uuid, consumer_generation, alternates } = selection;
    const [first, second] = alternates;
    await cloud.selects({ group_uuid, only_hosts: [first?.host.uuid] });
    const body = { consumer_generation, alternates };
    const { json } = await cloud.expect(200).post('/consumers/{uuid}/reschedule', { uuid }, { body });
    cloud.same(json.host.uuid, second?.host.uuid, '/host/uuid');
    cloud.same(await cloud.placement.used(first?.host as TestHost), 1, '');
  },
);

fact(
  'reschedule-keeps-together',
  'a member of a group that must be together goes nowhere while others are where it is',
  since,
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('affinity');
    const selection = await cloud.selectsOne({ group_uuid, num_alternates: 2 });
    const { consumer_uuid: uuid, consumer_generation, alternates } = selection;
    await cloud.selects({ group_uuid });
    const body = { consumer_generation, alternates, release_on_failure: false };
    await cloud
      .expect(409, 'scheduler.selection.alternates_exhausted')
      .post('/consumers/{uuid}/reschedule', { uuid }, { body });
    cloud.same(await cloud.placement.used(selection.host), 2, '');
  },
);

fact(
  'are-told-as-the-reason',
  'a host that the policy of the group is against is told so, and that may pass',
  since,
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const [first = ''] = await placed(cloud, group_uuid, 1);
    const { explanation } = await cloud.selects({ group_uuid, explain: 'hosts' });
    const { reason, stage, transient } = reasonsOf(explanation).get(first) ?? {};
    cloud.same([reason, stage, transient], ['group', 'filter', true], '/explanation/hosts');
  },
);
