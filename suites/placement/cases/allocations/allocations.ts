/** Writing, reading and deleting the allocations of one consumer. */
import { facts } from '../../facts.ts';

const { fact, cases } = facts('allocations');

export { cases };

const allocations = '/allocations/{consumer_uuid}';

fact(
  'stranger-has-none',
  'an unknown consumer has no allocations',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid: cloud.uuid() });
    cloud.same(json, { allocations: {} }, '');
  },
);

fact(
  'written-can-be-read',
  'the allocations of a consumer are those that were written, with project and user from the microversions that have them',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
    const [consumer_uuid, project, user] = [cloud.uuid(), cloud.name(), cloud.name()];
    const resources = { VCPU: 2, DISK_GB: 10 };
    const body = cloud.claimBody({ [host.uuid]: resources }, { project, user });
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(
      json.allocations,
      { [host.uuid]: { generation: host.generation + 1, resources } },
      '/allocations',
    );
    if (cloud.since('1.12')) cloud.same([json.project_id, json.user_id], [project, user], '');
    if (cloud.since('1.28')) cloud.same(json.consumer_generation, 1, '/consumer_generation');
    if (cloud.since('1.38')) cloud.same(json.consumer_type, 'INTEROP', '/consumer_type');
  },
);

fact(
  'of-several-providers',
  'a consumer can allocate from several providers in one request',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const disk = await cloud.provider({ inventories: { DISK_GB: { total: 10 } } });
    const consumer_uuid = cloud.uuid();
    const body = cloud.claimBody({ [host.uuid]: { VCPU: 2 }, [disk.uuid]: { DISK_GB: 5 } });
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(
      json.allocations,
      {
        [host.uuid]: { generation: host.generation + 1, resources: { VCPU: 2 } },
        [disk.uuid]: { generation: disk.generation + 1, resources: { DISK_GB: 5 } },
      },
      '/allocations',
    );
  },
);

fact(
  'replaced-as-a-whole',
  'writing the allocations of a consumer replaces all earlier ones',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const inventories = { VCPU: { total: 4 }, DISK_GB: { total: 10 } };
    const [left, kept] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    const { uuid, generation } = await cloud.claims({
      [left.uuid]: { VCPU: 2 },
      [kept.uuid]: { VCPU: 2, DISK_GB: 10 },
    });
    const body = cloud.claimBody({ [kept.uuid]: { VCPU: 4 } }, { generation });
    await cloud.expect(204).put(allocations, { consumer_uuid: uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid: uuid });
    cloud.same(
      json.allocations,
      { [kept.uuid]: { generation: kept.generation + 2, resources: { VCPU: 4 } } },
      '/allocations',
    );
  },
);

fact(
  'read-can-be-written-back',
  'the allocations of a consumer can be written back as they were read',
  { since: '1.12', clause: 'property' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { uuid } = await cloud.claim(host, { VCPU: 2 });
    const read = await cloud.expect(200).get(allocations, { consumer_uuid: uuid });
    await cloud.expect(204).put(allocations, { consumer_uuid: uuid }, { body: read.json });
    const again = await cloud.expect(200).get(allocations, { consumer_uuid: uuid });
    cloud.same(
      again.json.allocations[host.uuid]?.resources,
      { VCPU: 2 },
      `/allocations/${host.uuid}/resources`,
    );
  },
);

fact(
  'generation-of-a-provider-is-not-looked-at',
  'a provider generation in an allocation is accepted and ignored',
  { since: '1.12', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = {
      ...cloud.claimBody({}),
      allocations: { [uuid]: { generation: 4711, resources: { VCPU: 1 } } },
    };
    await cloud.expect(204).put(allocations, { consumer_uuid: cloud.uuid() }, { body });
  },
);

fact(
  'mappings-are-accepted',
  'mappings are accepted, and not returned',
  { since: '1.34', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const consumer_uuid = cloud.uuid();
    const body = {
      ...cloud.claimBody({ [uuid]: { VCPU: 1 } }),
      mappings: { '': [uuid], _NIC: [cloud.uuid(), uuid] },
    };
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(Object.keys(json.allocations), [uuid], '/allocations');
  },
);

fact(
  'uuid-may-be-in-any-form',
  'a consumer UUID is accepted without dashes and in upper case, and kept in canonical form',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const consumer_uuid = cloud.uuid();
    const body = cloud.claimBody({ [uuid]: { VCPU: 1 } });
    const written = consumer_uuid.replaceAll('-', '').toUpperCase();
    await cloud.expect(204).put(allocations, { consumer_uuid: written }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(Object.keys(json.allocations), [uuid], '/allocations');
  },
);

fact(
  'of-a-provider-twice-the-last-counts',
  'of two entries for one provider, the last counts',
  { since: '1.0', until: '1.11', clause: 'values' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
    const consumer_uuid = cloud.uuid();
    const entries = [{ VCPU: 1 }, { DISK_GB: 5 }].map((resources) => ({
      resource_provider: { uuid },
      resources,
    }));
    const body = { ...cloud.claimBody({}), allocations: entries };
    await cloud.expect(204).put(allocations, { consumer_uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json.allocations[uuid]?.resources, { DISK_GB: 5 }, `/allocations/${uuid}/resources`);
  },
);

fact(
  'given-back-are-gone',
  'deleted allocations are gone, and deleting them again answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const consumer_uuid = (await cloud.claim(host, { VCPU: 2 })).uuid;
    await cloud.expect(204).delete(allocations, { consumer_uuid });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid });
    cloud.same(json, { allocations: {} }, '');
    await cloud.expect(404, 'placement.undefined_code').delete(allocations, { consumer_uuid });
  },
);

fact(
  'stranger-has-none-to-give-back',
  'deleting the allocations of an unknown consumer answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.expect(404, 'placement.undefined_code').delete(allocations, { consumer_uuid: cloud.uuid() });
  },
);
