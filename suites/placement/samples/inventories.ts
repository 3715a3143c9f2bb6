/** A successful call of each operation on inventories. */

import { samplesFor } from '../../samples.ts';
import type { PlacementCloud } from '../placement-cloud.ts';
import { createHost, inventory } from './resources.ts';

/** Every field, so that a probe can vary each. */
const EVERY_FIELD = {
  total: 16,
  reserved: 0,
  min_unit: 1,
  max_unit: 8,
  step_size: 1,
  allocation_ratio: 1.5,
};

const TWO = { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } };

export const INVENTORY_SAMPLES = samplesFor<PlacementCloud>({
  listInventories: async (cloud) => ({
    params: { uuid: (await createHost(cloud, { inventories: TWO })).uuid },
  }),
  createInventory: async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const body = { resource_class: 'VCPU', resource_provider_generation: generation, ...EVERY_FIELD };
    return { params: { uuid }, body };
  },
  replaceInventories: async (cloud) => {
    const { uuid, generation: resource_provider_generation } = await cloud.provider();
    const inventories = { VCPU: { resource_provider_generation, ...EVERY_FIELD } };
    return { params: { uuid }, body: { resource_provider_generation, inventories } };
  },
  deleteInventories: async (cloud) => ({
    params: { uuid: (await cloud.provider({ inventories: TWO })).uuid },
  }),
  getInventory: async (cloud) => {
    const { uuid, resourceClass } = await inventory(cloud);
    return { params: { uuid, resource_class: resourceClass } };
  },
  updateInventory: async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: TWO });
    const body = { resource_provider_generation: generation, ...EVERY_FIELD };
    return { params: { uuid, resource_class: 'VCPU' }, body };
  },
  deleteInventory: async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: TWO });
    return { params: { uuid, resource_class: 'VCPU' } };
  },
});
