/** What can be allocated from an inventory, and what happens beyond that. */
import { facts } from '../../facts.ts';
import type { InventoryNeeds } from '../../placement-cloud.ts';

const { fact, cases } = facts('allocations');

export { cases };

const allocations = '/allocations/{consumer_uuid}';

/** By id: the inventory, the largest amount that fits, and one that does not. */
const LIMITS: Record<string, [words: string, inventory: InventoryNeeds, served: number, refused: number]> = {
  total: ['the total', { total: 4 }, 4, 5],
  reserved: ['total minus reserved', { total: 4, reserved: 1 }, 3, 4],
  ratio: ['total times the allocation ratio', { total: 4, allocation_ratio: 1.5 }, 6, 7],
  'ratio-below-one': ['a fraction of the total', { total: 4, allocation_ratio: 0.5 }, 2, 3],
  'min-unit': ['at least min_unit', { total: 8, min_unit: 4 }, 4, 3],
  'max-unit': ['at most max_unit', { total: 8, max_unit: 4 }, 4, 5],
  'step-size': ['multiples of step_size', { total: 8, step_size: 3 }, 6, 7],
};

for (const [id, [words, inventory, served, refused]] of Object.entries(LIMITS)) {
  fact(
    `limit.${id}`,
    `from an inventory can be allocated: ${words}`,
    { since: '1.0', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider({ inventories: { VCPU: inventory } });
      const consumer_uuid = cloud.uuid();
      await cloud
        .expect(409, 'placement.undefined_code')
        .put(allocations, { consumer_uuid }, { body: cloud.claimBody({ [uuid]: { VCPU: refused } }) });
      await cloud
        .expect(204)
        .put(allocations, { consumer_uuid }, { body: cloud.claimBody({ [uuid]: { VCPU: served } }) });
    },
  );
}

fact(
  'limit.others',
  'an inventory has capacity for what other consumers have not allocated',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    await cloud.claim(host, { VCPU: 1 });
    await cloud.claim(host, { VCPU: 2 });
    const consumer_uuid = cloud.uuid();
    await cloud
      .expect(409, 'placement.undefined_code')
      .put(allocations, { consumer_uuid }, { body: cloud.claimBody({ [host.uuid]: { VCPU: 2 } }) });
    await cloud
      .expect(204)
      .put(allocations, { consumer_uuid }, { body: cloud.claimBody({ [host.uuid]: { VCPU: 1 } }) });
  },
);

fact(
  'limit.no-inventory-of-the-class',
  'allocating a class without an inventory is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const body = cloud.claimBody({ [uuid]: { VCPU: 1, DISK_GB: 1 } });
    await cloud
      .expect(409, 'placement.undefined_code')
      .put(allocations, { consumer_uuid: cloud.uuid() }, { body });
  },
);

fact(
  'limit.no-inventory',
  'allocating from a provider without inventory is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const body = cloud.claimBody({ [uuid]: { VCPU: 1 } });
    await cloud
      .expect(409, 'placement.undefined_code')
      .put(allocations, { consumer_uuid: cloud.uuid() }, { body });
  },
);

fact(
  'refused-writes-nothing',
  'when the allocations exceed one provider, nothing is written and earlier allocations stay',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const inventories = { VCPU: { total: 4 } };
    const [roomy, full] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    const { uuid, generation } = await cloud.claim(roomy, { VCPU: 1 });
    await cloud.claim(full, { VCPU: 4 });
    const body = cloud.claimBody({ [roomy.uuid]: { VCPU: 2 }, [full.uuid]: { VCPU: 1 } }, { generation });
    await cloud.expect(409).put(allocations, { consumer_uuid: uuid }, { body });
    const { json } = await cloud.expect(200).get(allocations, { consumer_uuid: uuid });
    cloud.same(
      json.allocations,
      { [roomy.uuid]: { generation: roomy.generation + 1, resources: { VCPU: 1 } } },
      '/allocations',
    );
    if (cloud.since('1.28')) cloud.same(json.consumer_generation, generation, '/consumer_generation');
  },
);

fact(
  'overfull-may-only-empty',
  'from an inventory that was reduced below its usage nothing more can be allocated, and consumers can reduce their allocations',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 8 } } });
    const { uuid: consumer_uuid, generation } = await cloud.claim(host, { VCPU: 6 });
    await cloud.resize(host, { VCPU: { total: 4 } }, host.generation + 1);
    const of = (VCPU: number, owner = {}) => ({ body: cloud.claimBody({ [host.uuid]: { VCPU } }, owner) });
    await cloud.expect(409).put(allocations, { consumer_uuid: cloud.uuid() }, of(1));
    await cloud.expect(409).put(allocations, { consumer_uuid }, of(7, { generation }));
    await cloud.expect(204).put(allocations, { consumer_uuid }, of(5, { generation }));
  },
);
