import { facts } from '../../facts.ts';

const { fact, cases } = facts('inventories');

export { cases };

const inventories = '/resource_providers/{uuid}/inventories';

fact(
  'new-provider-has-none',
  'a new provider has no inventory',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const { json } = await cloud.expect(200).get(inventories, { uuid });
    cloud.same(json, { inventories: {}, resource_provider_generation: 0 }, '');
  },
);

fact(
  'added-has-defaults',
  'an inventory has the documented defaults',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const body = { resource_class: 'VCPU', total: 16 };
    const { json } = await cloud.expect(201).post(inventories, { uuid }, { body });
    cloud.same(
      json,
      {
        total: 16,
        reserved: 0,
        min_unit: 1,
        max_unit: 2147483647,
        step_size: 1,
        allocation_ratio: 1,
        resource_provider_generation: generation + 1,
      },
      '',
    );
  },
);

fact(
  'added-twice-is-refused',
  'adding a second inventory of one class is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_class: 'VCPU', total: 16 };
    await cloud.expect(409, 'placement.concurrent_update').post(inventories, { uuid }, { body });
  },
);

const BAD_ADDITIONS = {
  'no-class': { total: 1 },
  'no-total': { resource_class: 'VCPU' },
  'total-zero': { resource_class: 'VCPU', total: 0 },
  'total-too-large': { resource_class: 'VCPU', total: 2147483648 },
  'total-of-another-type': { resource_class: 'VCPU', total: '4' },
  'reserved-negative': { resource_class: 'VCPU', total: 4, reserved: -1 },
  'reserved-above-total': { resource_class: 'VCPU', total: 4, reserved: 5 },
  'min-unit-zero': { resource_class: 'VCPU', total: 4, min_unit: 0 },
  'max-unit-zero': { resource_class: 'VCPU', total: 4, max_unit: 0 },
  'step-size-zero': { resource_class: 'VCPU', total: 4, step_size: 0 },
  'ratio-too-large': { resource_class: 'VCPU', total: 4, allocation_ratio: 1e39 },
  'undeclared-property': { resource_class: 'VCPU', total: 4, interop: 1 },
  'unknown-class': { resource_class: 'CUSTOM_INTEROP_NOT_THERE', total: 4 },
  'malformed-class': { resource_class: 'vcpu', total: 4 },
};

for (const [id, body] of Object.entries(BAD_ADDITIONS)) {
  fact(
    `add-refuses.${id}`,
    `adding a malformed inventory (${id}) is refused`,
    { since: '1.0', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider();
      await cloud.expect(400, 'placement.undefined_code').post(inventories, { uuid }, { body });
    },
  );
}

fact(
  'add-to-a-stranger-is-not-found',
  'adding an inventory to an unknown provider answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const body = { resource_class: 'VCPU', total: 4 };
    await cloud.expect(404, 'placement.undefined_code').post(inventories, { uuid: cloud.uuid() }, { body });
  },
);

fact(
  'reserved-may-not-be-total-early',
  'before 1.26 an inventory cannot be reserved completely',
  { since: '1.0', until: '1.25', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const body = { resource_class: 'VCPU', total: 4, reserved: 4 };
    await cloud.expect(400, 'placement.undefined_code').post(inventories, { uuid }, { body });
  },
);

fact(
  'reserved-may-be-total',
  'an inventory can be reserved completely',
  { since: '1.26', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const body = { resource_class: 'VCPU', total: 4, reserved: 4 };
    await cloud.expect(201).post(inventories, { uuid }, { body });
  },
);

fact(
  'replaced-as-a-whole',
  'replacing inventories adds, changes and removes in one request',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({
      inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } },
    });
    const body = {
      resource_provider_generation: generation,
      inventories: { VCPU: { total: 8 }, MEMORY_MB: { total: 512 } },
    };
    const { json } = await cloud.expect(200).put(inventories, { uuid }, { body });
    cloud.same(Object.keys(json.inventories).sort(), ['MEMORY_MB', 'VCPU'], '/inventories');
    cloud.same(json.resource_provider_generation, generation + 1, '/resource_provider_generation');
    const read = await cloud.expect(200).get(inventories, { uuid });
    cloud.same(read.json, json, '');
  },
);

fact(
  'replaced-by-nothing',
  'replacing inventories with an empty object removes all',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation, inventories: {} };
    const { json } = await cloud.expect(200).put(inventories, { uuid }, { body });
    cloud.same(json.inventories, {}, '/inventories');
  },
);

fact(
  'stale-generation-is-refused',
  'replacing inventories with a stale provider generation is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = { resource_provider_generation: generation - 1, inventories: {} };
    await cloud.expect(409, 'placement.concurrent_update').put(inventories, { uuid }, { body });
    const { json } = await cloud.expect(200).get(inventories, { uuid });
    cloud.same(Object.keys(json.inventories), ['VCPU'], '/inventories');
  },
);

fact(
  'impossible-class-is-refused-after-the-generation',
  'a malformed class name is refused after the generation is checked',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = (of: number) => ({
      resource_provider_generation: of,
      inventories: { interop: { total: 4 } },
    });
    await cloud
      .expect(409, 'placement.concurrent_update')
      .put(inventories, { uuid }, { body: body(generation - 1) });
    await cloud
      .expect(400, 'placement.undefined_code')
      .put(inventories, { uuid }, { body: body(generation) });
  },
);

const BAD_REPLACEMENTS = {
  'no-generation': { inventories: {} },
  'no-inventories': { resource_provider_generation: 0 },
  'undeclared-property': { resource_provider_generation: 0, inventories: {}, interop: 1 },
  'undeclared-field': { resource_provider_generation: 0, inventories: { VCPU: { total: 4, interop: 1 } } },
  'total-zero': { resource_provider_generation: 0, inventories: { VCPU: { total: 0 } } },
  'reserved-above-total': {
    resource_provider_generation: 0,
    inventories: { VCPU: { total: 4, reserved: 5 } },
  },
  'unknown-class': {
    resource_provider_generation: 0,
    inventories: { CUSTOM_INTEROP_NOT_THERE: { total: 4 } },
  },
};

for (const [id, body] of Object.entries(BAD_REPLACEMENTS)) {
  fact(
    `replace-refuses.${id}`,
    `replacing inventories with a malformed body (${id}) is refused`,
    { since: '1.0', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider();
      await cloud.expect(400, 'placement.undefined_code').put(inventories, { uuid }, { body });
    },
  );
}

fact(
  'replace-of-a-stranger-is-not-found',
  'replacing the inventories of an unknown provider answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const body = { resource_provider_generation: 0, inventories: {} };
    await cloud.expect(404, 'placement.undefined_code').put(inventories, { uuid: cloud.uuid() }, { body });
  },
);

fact(
  'deleted-all',
  'all inventories can be deleted in one request',
  { since: '1.5', clause: 'url' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({
      inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } },
    });
    await cloud.expect(204).delete(inventories, { uuid });
    const { json } = await cloud.expect(200).get(inventories, { uuid });
    cloud.same(json, { inventories: {}, resource_provider_generation: generation + 1 }, '');
  },
);

fact(
  'in-use-is-not-replaced',
  'replacing inventories without one that has allocations is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
    await cloud.claim(host, { VCPU: 1 });
    const generation = host.generation + 1;
    const body = { resource_provider_generation: generation, inventories: { DISK_GB: { total: 20 } } };
    await cloud.expect(409, 'placement.inventory.inuse').put(inventories, { uuid: host.uuid }, { body });
    const { json } = await cloud.expect(200).get(inventories, { uuid: host.uuid });
    cloud.same(
      [json.inventories.VCPU?.total, json.inventories.DISK_GB?.total, json.resource_provider_generation],
      [4, 10, generation],
      '',
    );
  },
);

fact(
  'in-use-are-not-deleted',
  'deleting all inventories while one has allocations is refused',
  { since: '1.5', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
    await cloud.claim(host, { VCPU: 1 });
    await cloud.expect(409, 'placement.inventory.inuse').delete(inventories, { uuid: host.uuid });
    const { json } = await cloud.expect(200).get(inventories, { uuid: host.uuid });
    cloud.same(Object.keys(json.inventories).sort(), ['DISK_GB', 'VCPU'], '/inventories');
  },
);
