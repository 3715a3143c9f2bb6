/** Groups of resources within a request, each from one provider, and which providers serve which group. */
import { amountsOf, sorted } from '../../amounts.ts';
import { reasonsOf } from '../../explained.ts';
import { facts } from '../../facts.ts';
import type { HostNeeds, SchedulerCloud, SelectionBody, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('groups-of-resources');

export { cases };

const PART = '/selections/0/allocation_request';
/** Standard ones, which every Placement has. */
const [A, B] = ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2'] as const;

/** A host with parts below it, which have all the room. */
async function withParts(cloud: SchedulerCloud, ...parts: readonly HostNeeds[]) {
  const host = await cloud.host({ room: 0, inventories: { MEMORY_MB: { total: 1024 } } });
  const made: string[] = [];
  for (const needs of parts) made.push((await cloud.placement.provider({ parent: host, ...needs })).uuid);
  return { host, parts: made };
}

/** A group of so much of the case's own resource class. */
async function group(cloud: SchedulerCloud, amount: number, more: object = {}): Promise<object> {
  return { resources: { [await cloud.thing()]: amount }, ...more };
}

function providersOf({ allocation_request }: SelectionBody): string[] {
  return sorted(Object.keys(allocation_request.allocations));
}

fact(
  'mappings-of-the-rest',
  'without groups all providers serve the group without a name, in selections and in alternates',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const { host, allocation_request, alternates } = await cloud.selectsOne({ num_alternates: 1 });
    cloud.same(allocation_request.mappings, { '': [host.uuid] }, `${PART}/mappings`);
    const [alternate] = alternates;
    const pointer = '/selections/0/alternates/0/allocation_request/mappings';
    cloud.same(alternate?.allocation_request.mappings, { '': [alternate?.host.uuid] }, pointer);
  },
);

fact(
  'mappings-of-groups',
  'the mappings say which provider serves which group, and the amounts are taken of it',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const { host, parts } = await withParts(cloud, { traits: [A] }, { traits: [B] });
    const thing = await cloud.thing();
    const groups = {
      _A: await group(cloud, 1, { required: [A] }),
      b: await group(cloud, 2, { required: [B] }),
    };
    const needs = { resources: { MEMORY_MB: 64 }, groups, group_policy: 'none' };
    const { allocation_request } = await cloud.selectsOne(needs);
    const [a = '', b = ''] = parts;
    cloud.same(allocation_request.mappings, { '': [host.uuid], _A: [a], b: [b] }, `${PART}/mappings`);
    const wanted = { [host.uuid]: { MEMORY_MB: 64 }, [a]: { [thing]: 1 }, [b]: { [thing]: 2 } };
    cloud.same(amountsOf(allocation_request.allocations), wanted, `${PART}/allocations`);
  },
);

fact(
  'claim-what-they-say',
  'a consumer holds in Placement what the groups of its selection say',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await withParts(cloud, {}, {});
    const groups = { _1: await group(cloud, 3), _2: await group(cloud, 2) };
    const needs = { resources: undefined, groups, group_policy: 'isolate' };
    const { consumer_uuid, allocation_request } = await cloud.selectsOne(needs);
    const { allocations } = await cloud.placement.consumer(consumer_uuid);
    cloud.same(amountsOf(allocation_request.allocations), amountsOf(allocations), `${PART}/allocations`);
  },
);

fact(
  'isolate-or-share',
  'groups that must not share a provider get one each, and those that may are content with one',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await withParts(cloud, { room: 4 });
    const groups = { _1: await group(cloud, 2), _2: await group(cloud, 2) };
    await cloud.findsNone({ resources: undefined, groups, group_policy: 'isolate' });
    const { host, parts } = await withParts(cloud, { room: 2 }, { room: 2 });
    const isolated = await cloud.selectsOne({ resources: undefined, groups, group_policy: 'isolate' });
    cloud.same(isolated.host.uuid, host.uuid, '/selections/0/host/uuid');
    cloud.same(providersOf(isolated), sorted(parts), `${PART}/allocations`);
    const shared = await cloud.selectsOne({ resources: undefined, groups, group_policy: 'none' });
    cloud.same(providersOf(shared).length, 1, `${PART}/allocations`);
  },
);

fact(
  'are-of-one-provider',
  'a group is served by one provider alone, and not by two that have enough together',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await withParts(cloud, { room: 2 }, { room: 2 });
    await cloud.findsNone({ resources: undefined, groups: { _1: await group(cloud, 3) } });
  },
);

fact(
  'several-need-a-policy',
  'two groups with resources and no policy are a bad request, and one group needs none',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await withParts(cloud, {}, {});
    const one = { _1: await group(cloud, 1) };
    const two = { ...one, _2: await group(cloud, 1) };
    const body = await cloud.request({ resources: undefined, groups: two });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    await cloud.selects({ resources: undefined, groups: one });
  },
);

fact(
  'something-must-be-asked-for',
  'a request without resources, and with groups that have none, is a bad request',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await withParts(cloud, { traits: [A] });
    for (const groups of [undefined, { _1: { required: [A] } }]) {
      const body = await cloud.request({ resources: undefined, groups });
      await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
    }
  },
);

interface Row {
  id: string;
  title: string;
  /** What the right part has, of all that the host has. */
  has(aggregate: string): HostNeeds;
  /** What the wrong ones have. */
  others?: HostNeeds;
  asks(aggregate: string): object;
}

const ROWS: readonly Row[] = [
  {
    id: 'required',
    title: 'traits that a group requires are those of its provider',
    has: () => ({ traits: [A] }),
    asks: () => ({ required: [A] }),
  },
  {
    id: 'forbidden',
    title: 'traits that a group forbids are those of its provider',
    has: () => ({}),
    others: { traits: [A] },
    asks: () => ({ forbidden: [A] }),
  },
  {
    id: 'required-any',
    title: 'of traits of which any will do its provider has one',
    has: () => ({ traits: [B] }),
    asks: () => ({ required_any: [[A, B]] }),
  },
  {
    id: 'member-of',
    title: 'the aggregates of a group are those of its provider',
    has: (aggregate) => ({ aggregates: [aggregate] }),
    asks: (aggregate) => ({ member_of: [[aggregate]] }),
  },
];

for (const { id, title, has, others = {}, asks } of ROWS) {
  fact(`with.${id}`, title, { since: '1.11', clause: 'values' }, async (cloud) => {
    const aggregate = cloud.uuid();
    const { parts } = await withParts(cloud, others, has(aggregate), others);
    const groups = { _1: await group(cloud, 1, asks(aggregate)) };
    const { allocation_request } = await cloud.selectsOne({ resources: undefined, groups });
    cloud.same(allocation_request.mappings, { _1: [parts[1]] }, `${PART}/mappings`);
  });
}

fact(
  'with.not-member-of',
  'no provider of the aggregates that a group must not be in serves it',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const aggregate = cloud.uuid();
    const { parts } = await withParts(cloud, { aggregates: [aggregate] }, {});
    const groups = { _1: await group(cloud, 1, { not_member_of: [aggregate] }) };
    const { allocation_request } = await cloud.selectsOne({ resources: undefined, groups });
    cloud.same(allocation_request.mappings, { _1: [parts[1]] }, `${PART}/mappings`);
  },
);

fact(
  'with.in-tree',
  'a group comes from the tree that it names',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const made = [await withParts(cloud, {}), await withParts(cloud, {}), await withParts(cloud, {})];
    const { host, parts } = made[1] as { host: TestHost; parts: string[] };
    const groups = { _1: await group(cloud, 1, { in_tree: parts[0] }) };
    const selection = await cloud.selectsOne({ resources: undefined, groups });
    cloud.same(selection.host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'same-subtree',
  'of groups in one subtree the provider of one is above those of the others',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 0 });
    const branches: { top: string; below: string }[] = [];
    for (const traits of [[A], [B]]) {
      const top = await cloud.placement.provider({ parent: host, room: 0, traits });
      branches.push({ top: top.uuid, below: (await cloud.placement.provider({ parent: top })).uuid });
    }
    const groups = { _top: { required: [B] }, _1: await group(cloud, 1) };
    const needs = { resources: undefined, groups, group_policy: 'none', same_subtree: [['_top', '_1']] };
    const { allocation_request } = await cloud.selectsOne(needs);
    const wanted = { _top: [branches[1]?.top], _1: [branches[1]?.below] };
    cloud.same(allocation_request.mappings, wanted, `${PART}/mappings`);
  },
);

fact(
  'same-subtree-of-a-stranger',
  'a subtree of a group that the request does not have is a bad request',
  { since: '1.11', clause: 'status' },
  async (cloud) => {
    await withParts(cloud, {});
    const needs = { groups: { _1: await group(cloud, 1) }, same_subtree: [['_1', '_2']] };
    const body = await cloud.request({ resources: undefined, ...needs });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'move-with-mappings',
  'a claim of groups moves to an alternate with its mappings',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    await withParts(cloud, {});
    await withParts(cloud, {});
    const groups = { _1: await group(cloud, 1) };
    const needs = { resources: undefined, groups, num_alternates: 1 };
    const { consumer_uuid: uuid, consumer_generation, alternates } = await cloud.selectsOne(needs);
    const { json } = await cloud
      .expect(200)
      .post('/consumers/{uuid}/reschedule', { uuid }, { body: { consumer_generation, alternates } });
    cloud.same(json.allocation_request, alternates[0]?.allocation_request, '/allocation_request');
  },
);

fact(
  'combination-is-the-reason',
  'a host with all the parts of a request, and no combination of them that will do, is told so',
  { since: '1.11', clause: 'values' },
  async (cloud) => {
    const { host } = await withParts(cloud, { traits: [A], room: 1 }, { room: 4 });
    const groups = { _1: await group(cloud, 2, { required: [A] }) };
    await withParts(cloud, { traits: [A] });
    const { explanation } = await cloud.selects({ resources: undefined, groups, explain: 'hosts' });
    const { reason } = reasonsOf(explanation).get(host.uuid) ?? {};
    cloud.same(reason, 'combination', '/explanation/hosts');
  },
);
