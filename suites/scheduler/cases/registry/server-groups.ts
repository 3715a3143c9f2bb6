/** `/groups/{uuid}`: creating, changing and deleting server groups, and their members. */
import { sortUuids } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('server-groups');

export { cases };

const group = '/groups/{uuid}';
const STALE = 'scheduler.concurrent_update';
const MISSING = 'scheduler.group.not_found';

async function readMembers(cloud: SchedulerCloud, uuid: string) {
  const { json } = await cloud.expect(200).get(group, { uuid });
  return json.members as { consumer_uuid: string; host_uuid: string }[];
}

fact(
  'new-has-generation-0',
  'a new group has generation 0, no members, and a max_per_host of 1 by default',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    for (const policy of ['affinity', 'anti-affinity', 'soft-affinity', 'soft-anti-affinity']) {
      const uuid = cloud.uuid();
      const { json } = await cloud.expect(201).put(group, { uuid }, { body: { policy, generation: null } });
      cloud.same(json, { uuid, policy, max_per_host: 1, generation: 0, members: [] }, '');
      cloud.same((await cloud.expect(200).get(group, { uuid })).json, json, '');
    }
  },
);

fact(
  'change-grows-the-generation',
  'each PUT replaces all of a group but its members, and increments its generation by one',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    const uuid = await cloud.group('anti-affinity', { max_per_host: 3 });
    await cloud.host();
    await cloud.select({ group_uuid: uuid });
    const members = await readMembers(cloud, uuid);
    cloud.same(members.length, 1, '/members');
    for (const generation of [0, 1]) {
      const body = { policy: 'soft-affinity', generation };
      const { json } = await cloud.expect(200).put(group, { uuid }, { body });
      const { policy } = body;
      cloud.same(json, { uuid, policy, max_per_host: 1, generation: generation + 1, members }, '');
    }
  },
);

fact(
  'stale-generation-is-refused',
  'PUT of a group with a stale or null generation, or of a new group with a generation, is rejected',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const [uuid, stranger] = [await cloud.group('affinity'), cloud.uuid()];
    for (const generation of [1, null])
      await cloud.expect(409, STALE).put(group, { uuid }, { body: { policy: 'anti-affinity', generation } });
    const body = { policy: 'affinity', generation: 0 };
    await cloud.expect(409, STALE).put(group, { uuid: stranger }, { body });
    const { json } = await cloud.expect(200).get(group, { uuid });
    cloud.same([json.policy, json.generation], ['affinity', 0], '');
    await cloud.expect(404, MISSING).get(group, { uuid: stranger });
  },
);

fact(
  'removed-is-gone',
  'a group can be deleted with or without members, and the members keep their allocations',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const [empty, uuid] = [await cloud.group('affinity'), await cloud.group('affinity')];
    await cloud.select({ group_uuid: uuid });
    for (const one of [empty, uuid]) {
      await cloud.expect(204).delete(group, { uuid: one });
      await cloud.expect(404, MISSING).get(group, { uuid: one });
      await cloud.expect(404, MISSING).delete(group, { uuid: one });
    }
    cloud.same(await cloud.placement.usageOf(host), 1, '');
  },
);

fact(
  'uuid-is-in-small-letters',
  'an upper-case UUID names no group: PUT rejects it, GET and DELETE do not find it',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const uuid = 'ABCDEF01-2345-4678-9ABC-DEF012345678';
    const body = { policy: 'affinity', generation: null };
    await cloud.expect(400, 'scheduler.request.bad_value').put(group, { uuid }, { body });
    await cloud.expect(404, MISSING).get(group, { uuid });
    await cloud.expect(404, MISSING).delete(group, { uuid });
  },
);

fact(
  'unknown-is-a-bad-request',
  'a selection for an unknown group is a bad request, and nothing is claimed',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    for (const dry_run of [false, true]) {
      const body = await cloud.request({ group_uuid: cloud.uuid(), dry_run });
      await cloud.expect(400, MISSING).post('/selections', {}, { body });
    }
    cloud.same(await cloud.placement.usageOf(host), 0, '');
  },
);

fact(
  'members-are-who-was-placed',
  "a consumer placed for a group is a member on the selected host, and the group's generation stays",
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-anti-affinity');
    const { selections } = await cloud.select({ group_uuid }, 3);
    selections.push(await cloud.selectOne({ group_uuid }));
    await cloud.select();
    const { json } = await cloud.expect(200).get(group, { uuid: group_uuid });
    const placed = new Map(selections.map(({ consumer_uuid, host }) => [consumer_uuid, host.uuid]));
    const wanted = sortUuids([...placed.keys()]).map((consumer_uuid) => ({
      consumer_uuid,
      host_uuid: placed.get(consumer_uuid),
    }));
    cloud.same([json.members, json.generation], [wanted, 0], '/members');
  },
);

fact(
  'who-gives-back-leaves',
  'a consumer leaves its group when its allocations are released',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('affinity');
    const { selections } = await cloud.select({ group_uuid }, 3);
    const [gone, ...kept] = selections.map(({ consumer_uuid }) => consumer_uuid);
    await cloud.make('DELETE', `/consumers/${gone}`);
    const members = (await readMembers(cloud, group_uuid)).map(({ consumer_uuid }) => consumer_uuid);
    cloud.same(members, sortUuids(kept), '/members');
  },
);

fact(
  'refused-are-no-members',
  'a rejected request and a dry run add no members',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('affinity');
    await cloud.expectNoValidHost({ group_uuid, resources: { [await cloud.resourceClass()]: 9 } });
    await cloud.expectNoValidHost({ group_uuid }, 9);
    const body = await cloud.request({ group_uuid, dry_run: true });
    await cloud.expect(200).post('/selections', {}, { body });
    cloud.same(await readMembers(cloud, group_uuid), [], '/members');
  },
);

fact(
  'members-move-along',
  'a rescheduled member is a member on its new host',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const selection = await cloud.selectOne({ group_uuid, num_alternates: 1 });
    const { consumer_uuid, consumer_generation, alternates } = selection;
    const body = { consumer_generation, alternates };
    const { json } = await cloud
      .expect(200)
      .post('/consumers/{uuid}/reschedule', { uuid: consumer_uuid }, { body });
    const wanted = [{ consumer_uuid, host_uuid: json.host.uuid }];
    cloud.same(await readMembers(cloud, group_uuid), wanted, '/members');
  },
);

fact(
  'exhausted-leave',
  'when alternates are exhausted, a member leaves its group if its allocations are released, else it stays',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('anti-affinity');
    const { consumer_uuid: uuid, consumer_generation } = await cloud.selectOne({ group_uuid });
    for (const release_on_failure of [false, true]) {
      const body = { consumer_generation, alternates: [], release_on_failure };
      await cloud.expect(409).post('/consumers/{uuid}/reschedule', { uuid }, { body });
      const count = release_on_failure ? 0 : 1;
      cloud.same((await readMembers(cloud, group_uuid)).length, count, '/members');
    }
  },
);
