/** What a consumer has beside its allocations: project and user, generation, type. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { AllocationOwner } from '../claim-body.ts';
import { facts } from '../facts.ts';
import type { PlacementCloud } from '../placement-cloud.ts';

const { fact, cases } = facts('consumers');

export { cases };

const allocations = '/allocations/{consumer_uuid}';
const makeHost = (cloud: PlacementCloud) => cloud.provider({ inventories: { VCPU: { total: 4 } } });

/** A consumer with one VCPU, and a body that writes two for it. */
async function known(cloud: PlacementCloud, needs: { at?: Microversion } = {}) {
  const host = await makeHost(cloud);
  const { uuid, generation } = await cloud.claim(host, { VCPU: 1 }, needs);
  const body = (owner: AllocationOwner) => cloud.claimBody({ [host.uuid]: { VCPU: 2 } }, owner);
  return { host, consumer_uuid: uuid, generation, body };
}

fact(
  'owner-can-change',
  'a consumer has the project and the user that were written last',
  { since: '1.12', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, generation, body } = await known(cloud);
    const owner = { project: cloud.name(), user: cloud.name() };
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ ...owner, generation }) });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same([json.project_id, json.user_id], [owner.project, owner.user], '');
  },
);

fact(
  'written-before-owners-has-one',
  'a consumer that was written without project and user has a project and a user',
  { since: '1.12', clause: 'property' },
  async (cloud) => {
    const { consumer_uuid } = await known(cloud, { at: '1.7' });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.holds(json.project_id !== '' && json.user_id !== '', 'a project and a user', json);
  },
);

fact(
  'generation-grows',
  'each write increments the generation of the consumer',
  { since: '1.28', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, generation, body } = await known(cloud);
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ generation }) });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.consumer_generation, generation + 1, '/consumer_generation');
  },
);

fact(
  'generation-grows-for-who-does-not-know-it',
  'a write at a microversion without consumer generations increments the generation as well',
  { since: '1.28', clause: 'values' },
  async (cloud) => {
    const { host, consumer_uuid, generation } = await known(cloud);
    await cloud.writeAllocations(consumer_uuid, { [host.uuid]: { VCPU: 2 } }, { at: '1.27' });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.consumer_generation, generation + 1, '/consumer_generation');
  },
);

/** By id: the generation that is written for a consumer of generation 1, and its name in the title. */
const STALE: Record<string, [number | null, string]> = {
  older: [0, 'an older generation'],
  newer: [2, 'a newer generation'],
  null: [null, 'null, as for a new consumer,'],
};

for (const [id, [generation, words]] of Object.entries(STALE)) {
  fact(
    `stale-generation-is-refused.${id}`,
    `writing a consumer with ${words} is refused, and its allocations stay`,
    { since: '1.28', clause: 'status' },
    async (cloud) => {
      const { host, consumer_uuid, body } = await known(cloud);
      await cloud
        .expect(409, 'placement.concurrent_update')
        .put(allocations, { consumer_uuid }, { body: body({ generation }) });
      const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
      cloud.same(json.allocations[host.uuid]?.resources, { VCPU: 1 }, `/allocations/${host.uuid}/resources`);
      cloud.same(json.consumer_generation, 1, '/consumer_generation');
    },
  );
}

fact(
  'new-has-no-generation',
  'writing a new consumer with a generation is refused',
  { since: '1.28', clause: 'status' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const body = cloud.claimBody({ [uuid]: { VCPU: 1 } }, { generation: 0 });
    await cloud
      .expect(409, 'placement.concurrent_update')
      .put(allocations, { consumer_uuid: cloud.uuid() }, { body });
  },
);

fact(
  'empty-takes-everything',
  'writing empty allocations removes the consumer',
  { since: '1.28', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, generation, body } = await known(cloud);
    const nothing = cloud.claimBody({}, { generation });
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: nothing });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json, { allocations: {} }, '');
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ generation: null }) });
  },
);

fact(
  'empty-makes-a-consumer',
  'writing empty allocations for a new consumer creates it with generation 0',
  { since: '1.28', clause: 'values' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const consumer_uuid = cloud.uuid();
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: cloud.claimBody({}) });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json, { allocations: {} }, '');
    const body = cloud.claimBody({ [uuid]: { VCPU: 1 } }, { generation: 0 });
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body });
  },
);

fact(
  'given-back-is-new-again',
  'a consumer whose allocations were deleted can be written as a new one',
  { since: '1.28', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, body } = await known(cloud);
    await cloud.expect(204).delete(allocations, { consumer_uuid });
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ generation: null }) });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.consumer_generation, 1, '/consumer_generation');
  },
);

fact(
  'type-can-change',
  'a consumer has the type that was written last',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, generation, body } = await known(cloud);
    const type = 'INTEROP_MIGRATION_2';
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ generation, type }) });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.consumer_type, type, '/consumer_type');
  },
);

fact(
  'type-is-unknown-where-none-was-written',
  'a consumer that was written before types has the type unknown',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const { consumer_uuid, generation, body } = await known(cloud, { at: '1.37' });
    const before = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(before.json.consumer_type, 'unknown', '/consumer_type');
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body: body({ generation }) });
    const after = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(after.json.consumer_type, 'INTEROP', '/consumer_type');
  },
);

fact(
  'type-is-kept-by-who-does-not-know-it',
  'a write at a microversion without types keeps the type of the consumer',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const { host, consumer_uuid, generation } = await known(cloud);
    await cloud.writeAllocations(consumer_uuid, { [host.uuid]: { VCPU: 2 } }, { at: '1.37', generation });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.consumer_type, 'INTEROP', '/consumer_type');
  },
);
