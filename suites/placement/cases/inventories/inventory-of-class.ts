import { facts } from '../../facts.ts';

const { fact, cases } = facts('inventory');

export { cases };

const inventory = '/resource_providers/{uuid}/inventories/{resource_class}';
const VCPU = 'VCPU';

fact(
  'can-be-read',
  'the inventory of one class can be read',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4, reserved: 1 } } });
    const { json } = await cloud.expect(200).get(inventory, { uuid, resource_class: VCPU });
    cloud.same([json.total, json.reserved, json.resource_provider_generation], [4, 1, generation], '');
  },
);

fact(
  'absent-class-is-not-found',
  'an inventory that the provider does not have answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    await cloud.expect(404, 'placement.undefined_code').get(inventory, { uuid, resource_class: VCPU });
  },
);

fact(
  'changed-grows-the-generation',
  "changing an inventory increments the provider's generation",
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation, total: 8, allocation_ratio: 1.5 };
    const { json } = await cloud.expect(200).put(inventory, { uuid, resource_class: VCPU }, { body });
    cloud.same(
      [json.total, json.allocation_ratio, json.resource_provider_generation],
      [8, 1.5, generation + 1],
      '',
    );
  },
);

fact(
  'stale-generation-is-refused',
  'changing an inventory with a stale provider generation is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation + 1, total: 8 };
    await cloud
      .expect(409, 'placement.concurrent_update')
      .put(inventory, { uuid, resource_class: VCPU }, { body });
  },
);

fact(
  'absent-class-cannot-be-changed',
  'changing an inventory that the provider does not have is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation, total: 8 };
    await cloud
      .expect(400, 'placement.undefined_code')
      .put(inventory, { uuid, resource_class: 'DISK_GB' }, { body });
  },
);

const BAD_CHANGES = {
  'no-generation': { total: 4 },
  'no-total': { resource_provider_generation: 1 },
  'total-of-another-type': { resource_provider_generation: 1, total: 4.5 },
  'undeclared-property': { resource_provider_generation: 1, total: 4, interop: 1 },
  'class-in-the-body': { resource_provider_generation: 1, total: 4, resource_class: VCPU },
};

for (const [id, body] of Object.entries(BAD_CHANGES)) {
  fact(
    `change-refuses.${id}`,
    `changing an inventory with a malformed body (${id}) is refused`,
    { since: '1.0', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
      await cloud
        .expect(400, 'placement.undefined_code')
        .put(inventory, { uuid, resource_class: VCPU }, { body });
    },
  );
}

fact(
  'change-of-a-stranger-is-not-found',
  'changing an inventory of an unknown provider answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const body = { resource_provider_generation: 0, total: 8 };
    await cloud
      .expect(404, 'placement.undefined_code')
      .put(inventory, { uuid: cloud.uuid(), resource_class: VCPU }, { body });
  },
);

fact(
  'reserved-may-be-total',
  'an inventory can be reserved completely from 1.26 on, and not before',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation, total: 4, reserved: 4 };
    await cloud
      .expect(cloud.since('1.26') ? 200 : 400)
      .put(inventory, { uuid, resource_class: VCPU }, { body });
  },
);

fact(
  'deleted-is-gone',
  'a deleted inventory answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    await cloud.expect(204).delete(inventory, { uuid, resource_class: VCPU });
    await cloud.expect(404).get(inventory, { uuid, resource_class: VCPU });
    const { json } = await cloud.expect(200).get('/resource_providers/{uuid}', { uuid });
    cloud.same(json.generation, generation + 1, '/generation');
  },
);

fact(
  'absent-class-cannot-be-deleted',
  'deleting an inventory that the provider does not have answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    await cloud.expect(404, 'placement.undefined_code').delete(inventory, { uuid, resource_class: VCPU });
  },
);

fact(
  'in-use-is-not-deleted',
  'an inventory with allocations can be deleted only after the allocations are',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { uuid: consumer_uuid } = await cloud.claim(host, { VCPU: 1 });
    const one = { uuid: host.uuid, resource_class: VCPU };
    await cloud.expect(409, 'placement.concurrent_update').delete(inventory, one);
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid });
    await cloud.expect(204).delete(inventory, one);
  },
);

fact(
  'in-use-can-be-made-smaller',
  'an inventory can be reduced below its usage',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    await cloud.claim(host, { VCPU: 4 });
    const body = { resource_provider_generation: host.generation + 1, total: 2 };
    const { json } = await cloud
      .expect(200)
      .put(inventory, { uuid: host.uuid, resource_class: VCPU }, { body });
    cloud.same(json.total, 2, '/total');
  },
);
