/** Server groups as things of their own: what is written of them, and who their members are. */
import { sorted } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('server-groups');

export { cases };

const group = '/groups/{uuid}';
const STALE = 'scheduler.concurrent_update';
const MISSING = 'scheduler.group.not_found';

async function membersOf(cloud: SchedulerCloud, uuid: string) {
  const { json } = await cloud.expect(200).get(group, { uuid });
  return json.members as { consumer_uuid: string; host_uuid: string }[];
}

fact(
  'new-has-generation-0',
  'a new group has generation 0 and no members, and one member for each host unless more are said',
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
  'each change replaces all of a group but its members, and grows its generation by one',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    const uuid = await cloud.group('anti-affinity', { max_per_host: 3 });
    await cloud.host();
    await cloud.selects({ group_uuid: uuid });
    const members = await membersOf(cloud, uuid);
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
  'a group is not changed by who read another generation or knows of none, nor is one that is not there',
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
  'a group is removed with members or without, and they keep what they hold',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const [empty, uuid] = [await cloud.group('affinity'), await cloud.group('affinity')];
    await cloud.selects({ group_uuid: uuid });
    for (const one of [empty, uuid]) {
      await cloud.expect(204).delete(group, { uuid: one });
      await cloud.expect(404, MISSING).get(group, { uuid: one });
      await cloud.expect(404, MISSING).delete(group, { uuid: one });
    }
    cloud.same(await cloud.placement.used(host), 1, '');
  },
);

fact(
  'uuid-is-in-small-letters',
  'a UUID in capitals is the name of no group: it is refused by PUT, and not found by others',
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
  'a selection for a group that there is not is a bad request, and nothing is claimed',
  { since: '1.12', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    for (const dry_run of [false, true]) {
      const body = await cloud.request({ group_uuid: cloud.uuid(), dry_run });
      await cloud.expect(400, MISSING).post('/selections', {}, { body });
    }
    cloud.same(await cloud.placement.used(host), 0, '');
  },
);

fact(
  'members-are-who-was-placed',
  'who was placed for a group is its member, on the host that was selected, and the generation stays',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const group_uuid = await cloud.group('soft-anti-affinity');
    const { selections } = await cloud.selects({ group_uuid }, 3);
    selections.push(await cloud.selectsOne({ group_uuid }));
    await cloud.selects();
    const { json } = await cloud.expect(200).get(group, { uuid: group_uuid });
    const placed = new Map(selections.map(({ consumer_uuid, host }) => [consumer_uuid, host.uuid]));
    const wanted = sorted([...placed.keys()]).map((consumer_uuid) => ({
      consumer_uuid,
      host_uuid: placed.get(consumer_uuid),
    }));
    cloud.same([json.members, json.generation], [wanted, 0], '/members');
  },
);

fact(
  'who-gives-back-leaves',
  'who gives back what it holds is no member any more',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('affinity');
    const { selections } = await cloud.selects({ group_uuid }, 3);
    const [gone, ...kept] = selections.map(({ consumer_uuid }) => consumer_uuid);
    await cloud.make('DELETE', `/consumers/${gone}`);
    const members = (await membersOf(cloud, group_uuid)).map(({ consumer_uuid }) => consumer_uuid);
    cloud.same(members, sorted(kept), '/members');
  },
);

fact(
  'refused-are-no-members',
  'who was refused, or asked only what would be, is no member',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('affinity');
    await cloud.findsNone({ group_uuid, resources: { [await cloud.thing()]: 9 } });
    await cloud.findsNone({ group_uuid }, 9);
    const body = await cloud.request({ group_uuid, dry_run: true });
    await cloud.expect(200).post('/selections', {}, { body });
    cloud.same(await membersOf(cloud, group_uuid), [], '/members');
  },
);

fact(
  'members-move-along',
  'a member that moves to an alternate is a member there',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    const group_uuid = await cloud.group('anti-affinity');
    const selection = await cloud.selectsOne({ group_uuid, num_alternates: 1 });
    const { consumer_uuid, consumer_generation, alternates } = selection;
    const body = { consumer_generation, alternates };
    const { json } = await cloud
      .expect(200)
      .post('/consumers/{uuid}/reschedule', { uuid: consumer_uuid }, { body });
    const wanted = [{ consumer_uuid, host_uuid: json.host.uuid }];
    cloud.same(await membersOf(cloud, group_uuid), wanted, '/members');
  },
);

fact(
  'exhausted-leave',
  'a member that can go to no alternate and gives back what it holds is no member any more, and else stays one',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const group_uuid = await cloud.group('anti-affinity');
    const { consumer_uuid: uuid, consumer_generation } = await cloud.selectsOne({ group_uuid });
    for (const release_on_failure of [false, true]) {
      const body = { consumer_generation, alternates: [], release_on_failure };
      await cloud.expect(409).post('/consumers/{uuid}/reschedule', { uuid }, { body });
      const count = release_on_failure ? 0 : 1;
      cloud.same((await membersOf(cloud, group_uuid)).length, count, '/members');
    }
  },
);
