/** Granular request groups, each from one provider, and the mappings of groups to providers. */
import { amountsOf, sortUuids } from '../../amounts.ts';
import { reasonsOf } from '../../explanations.ts';
import { facts } from '../../facts.ts';
import type { HostNeeds, SchedulerCloud, SelectionResult, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('groups-of-resources');

export { cases };

const PART = '/selections/0/allocation_request';
/** Standard traits, which every Placement has. */
const [A, B] = ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2'] as const;

/** Creates a host with child providers, which have the inventories of the case's class. */
async function createHostWithChildren(cloud: SchedulerCloud, ...parts: readonly HostNeeds[]) {
  const host = await cloud.host({ capacity: 0, inventories: { MEMORY_MB: { total: 1024 } } });
  const made: string[] = [];
  for (const needs of parts) made.push((await cloud.placement.provider({ parent: host, ...needs })).uuid);
  return { host, parts: made };
}

/** A request group for an amount of the case's own resource class. */
async function group(cloud: SchedulerCloud, amount: number, more: object = {}): Promise<object> {
  return { resources: { [await cloud.resourceClass()]: amount }, ...more };
}

function providersOf({ allocation_request }: SelectionResult): string[] {
  return sortUuids(Object.keys(allocation_request.allocations));
}

fact(
  'mappings-of-the-rest',
  'without groups, the mappings of selections and alternates have all providers under the empty suffix',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const { host, allocation_request, alternates } = await cloud.selectOne({ num_alternates: 1 });
    cloud.same(allocation_request.mappings, { '': [host.uuid] }, `${PART}/mappings`);
    const [alternate] = alternates;
    const pointer = '/selections/0/alternates/0/allocation_request/mappings';
    cloud.same(alternate?.allocation_request.mappings, { '': [alternate?.host.uuid] }, pointer);
  },
);

fact(
  'mappings-of-groups',
  'the mappings name the provider of each group, and its amounts are allocated there',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const { host, parts } = await createHostWithChildren(cloud, { traits: [A] }, { traits: [B] });
    const resourceClass = await cloud.resourceClass();
    const groups = {
      _A: await group(cloud, 1, { required: [A] }),
      b: await group(cloud, 2, { required: [B] }),
    };
    const needs = { resources: { MEMORY_MB: 64 }, groups, group_policy: 'none' };
    const { allocation_request } = await cloud.selectOne(needs);
    const [a = '', b = ''] = parts;
    cloud.same(allocation_request.mappings, { '': [host.uuid], _A: [a], b: [b] }, `${PART}/mappings`);
    const wanted = {
      [host.uuid]: { MEMORY_MB: 64 },
      [a]: { [resourceClass]: 1 },
      [b]: { [resourceClass]: 2 },
    };
    cloud.same(amountsOf(allocation_request.allocations), wanted, `${PART}/allocations`);
  },
);

fact(
  'claim-what-they-say',
  'a consumer has the allocations of its request groups in Placement',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await createHostWithChildren(cloud, {}, {});
    const groups = { _1: await group(cloud, 3), _2: await group(cloud, 2) };
    const needs = { resources: undefined, groups, group_policy: 'isolate' };
    const { consumer_uuid, allocation_request } = await cloud.selectOne(needs);
    const { allocations } = await cloud.placement.readConsumer(consumer_uuid);
    cloud.same(amountsOf(allocation_request.allocations), amountsOf(allocations), `${PART}/allocations`);
  },
);

fact(
  'isolate-or-share',
  'group_policy isolate needs a provider for each group, and none lets them share one',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await createHostWithChildren(cloud, { capacity: 4 });
    const groups = { _1: await group(cloud, 2), _2: await group(cloud, 2) };
    await cloud.expectNoValidHost({ resources: undefined, groups, group_policy: 'isolate' });
    const { host, parts } = await createHostWithChildren(cloud, { capacity: 2 }, { capacity: 2 });
    const isolated = await cloud.selectOne({ resources: undefined, groups, group_policy: 'isolate' });
    cloud.same(isolated.host.uuid, host.uuid, '/selections/0/host/uuid');
    cloud.same(providersOf(isolated), sortUuids(parts), `${PART}/allocations`);
    const shared = await cloud.selectOne({ resources: undefined, groups, group_policy: 'none' });
    cloud.same(providersOf(shared).length, 1, `${PART}/allocations`);
  },
);

fact(
  'are-of-one-provider',
  'a group is served by one provider, never by two that have enough together',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await createHostWithChildren(cloud, { capacity: 2 }, { capacity: 2 });
    await cloud.expectNoValidHost({ resources: undefined, groups: { _1: await group(cloud, 3) } });
  },
);

fact(
  'several-need-a-policy',
  'two groups with resources and no group_policy are a bad request, and one group needs none',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await createHostWithChildren(cloud, {}, {});
    const one = { _1: await group(cloud, 1) };
    const two = { ...one, _2: await group(cloud, 1) };
    const body = await cloud.request({ resources: undefined, groups: two });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    await cloud.select({ resources: undefined, groups: one });
  },
);

fact(
  'something-must-be-asked-for',
  'a request without resources, in itself and in its groups, is a bad request',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await createHostWithChildren(cloud, { traits: [A] });
    for (const groups of [undefined, { _1: { required: [A] } }]) {
      const body = await cloud.request({ resources: undefined, groups });
      await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    }
  },
);

interface Row {
  id: string;
  title: string;
  /** What the matching child provider has. */
  has(aggregate: string): HostNeeds;
  /** What the other child providers have. */
  others?: HostNeeds;
  asks(aggregate: string): object;
}

const ROWS: readonly Row[] = [
  {
    id: 'required',
    title: 'the provider of a group has its required traits',
    has: () => ({ traits: [A] }),
    asks: () => ({ required: [A] }),
  },
  {
    id: 'forbidden',
    title: 'the provider of a group has none of its forbidden traits',
    has: () => ({}),
    others: { traits: [A] },
    asks: () => ({ forbidden: [A] }),
  },
  {
    id: 'required-any',
    title: 'the provider of a group has one trait of each required_any list',
    has: () => ({ traits: [B] }),
    asks: () => ({ required_any: [[A, B]] }),
  },
  {
    id: 'member-of',
    title: 'the provider of a group is in its member_of aggregates',
    has: (aggregate) => ({ aggregates: [aggregate] }),
    asks: (aggregate) => ({ member_of: [[aggregate]] }),
  },
];

for (const { id, title, has, others = {}, asks } of ROWS) {
  fact(`with.${id}`, title, { since: '1.11', clause: 'values' }, async (cloud) => {
    const aggregate = cloud.uuid();
    const { parts } = await createHostWithChildren(cloud, others, has(aggregate), others);
    const groups = { _1: await group(cloud, 1, asks(aggregate)) };
    const { allocation_request } = await cloud.selectOne({ resources: undefined, groups });
    cloud.same(allocation_request.mappings, { _1: [parts[1]] }, `${PART}/mappings`);
  });
}

fact(
  'with.not-member-of',
  'the provider of a group is in none of its not_member_of aggregates',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const aggregate = cloud.uuid();
    const { parts } = await createHostWithChildren(cloud, { aggregates: [aggregate] }, {});
    const groups = { _1: await group(cloud, 1, { not_member_of: [aggregate] }) };
    const { allocation_request } = await cloud.selectOne({ resources: undefined, groups });
    cloud.same(allocation_request.mappings, { _1: [parts[1]] }, `${PART}/mappings`);
  },
);

fact(
  'with.in-tree',
  'the provider of a group is in its in_tree tree',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const made = [
      await createHostWithChildren(cloud, {}),
      await createHostWithChildren(cloud, {}),
      await createHostWithChildren(cloud, {}),
    ];
    const { host, parts } = made[1] as { host: TestHost; parts: string[] };
    const groups = { _1: await group(cloud, 1, { in_tree: parts[0] }) };
    const selection = await cloud.selectOne({ resources: undefined, groups });
    cloud.same(selection.host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'same-subtree',
  'the providers of same_subtree groups are in the subtree of one of them',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 0 });
    const branches: { top: string; below: string }[] = [];
    for (const traits of [[A], [B]]) {
      const top = await cloud.placement.provider({ parent: host, capacity: 0, traits });
      branches.push({ top: top.uuid, below: (await cloud.placement.provider({ parent: top })).uuid });
    }
    const groups = { _top: { required: [B] }, _1: await group(cloud, 1) };
    const needs = { resources: undefined, groups, group_policy: 'none', same_subtree: [['_top', '_1']] };
    const { allocation_request } = await cloud.selectOne(needs);
    const wanted = { _top: [branches[1]?.top], _1: [branches[1]?.below] };
    cloud.same(allocation_request.mappings, wanted, `${PART}/mappings`);
  },
);

fact(
  'same-subtree-of-a-stranger',
  'same_subtree with an unknown group is a bad request',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await createHostWithChildren(cloud, {});
    const needs = { groups: { _1: await group(cloud, 1) }, same_subtree: [['_1', '_2']] };
    const body = await cloud.request({ resources: undefined, ...needs });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'move-with-mappings',
  'a claim with request groups moves to an alternate with its mappings',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await createHostWithChildren(cloud, {});
    await createHostWithChildren(cloud, {});
    const groups = { _1: await group(cloud, 1) };
    const needs = { resources: undefined, groups, num_alternates: 1 };
    const { consumer_uuid: uuid, consumer_generation, alternates } = await cloud.selectOne(needs);
    const { json } = await cloud
      .expect(200)
      .post('/consumers/{uuid}/reschedule', { uuid }, { body: { consumer_generation, alternates } });
    cloud.same(json.allocation_request, alternates[0]?.allocation_request, '/allocation_request');
  },
);

fact(
  'combination-is-the-reason',
  'a host that meets each condition alone but has no valid combination is explained as combination',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const { host } = await createHostWithChildren(cloud, { traits: [A], capacity: 1 }, { capacity: 4 });
    const groups = { _1: await group(cloud, 2, { required: [A] }) };
    await createHostWithChildren(cloud, { traits: [A] });
    const { explanation } = await cloud.select({ resources: undefined, groups, explain: 'hosts' });
    const { reason } = reasonsOf(explanation).get(host.uuid) ?? {};
    cloud.same(reason, 'combination', '/explanation/hosts');
  },
);
