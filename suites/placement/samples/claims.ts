/** A successful call of each operation on allocations. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { samplesFor } from '../../samples.ts';
import { type AllocationsByProvider, claimBody } from '../claim-body.ts';
import type { PlacementCloud } from '../placement-cloud.ts';
import { createConsumer } from './resources.ts';

export const CLAIM_SAMPLES = samplesFor<PlacementCloud>({
  listAllocations: async (cloud) => ({ params: { consumer_uuid: await createConsumer(cloud) } }),
  replaceAllocations: async (cloud, at) => ({
    params: { consumer_uuid: cloud.uuid() },
    body: fullBody(at, await twoHosts(cloud)),
  }),
  deleteAllocations: async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 8 } } });
    return { params: { consumer_uuid: (await cloud.claim(host, { VCPU: 1 })).uuid } };
  },
  manageAllocations: async (cloud, at) => ({
    body: { [cloud.uuid()]: fullBody(at, await twoHosts(cloud)) },
  }),
  reshape: async (cloud, at) => {
    const inventories = { VCPU: { total: 8 } };
    const { uuid, generation: resource_provider_generation } = await cloud.provider({ inventories });
    const fields = { reserved: 0, min_unit: 1, max_unit: 16, step_size: 1, allocation_ratio: 1.5 };
    const changed = { VCPU: { resource_provider_generation, total: 16, ...fields } };
    return {
      body: {
        inventories: { [uuid]: { resource_provider_generation, inventories: changed } },
        allocations: { [cloud.uuid()]: fullBody(at, { [uuid]: { VCPU: 1 } }) },
      },
      headers: await cloud.asService(),
    };
  },
});

async function twoHosts(cloud: PlacementCloud): Promise<AllocationsByProvider> {
  const inventories = { VCPU: { total: 8 }, MEMORY_MB: { total: 1024 } };
  const [one, other] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
  return { [one.uuid]: { VCPU: 1, MEMORY_MB: 64 }, [other.uuid]: { VCPU: 2 } };
}

/** A body with the optional properties of the microversion as well. */
function fullBody(at: Microversion, taken: AllocationsByProvider): object {
  const body = claimBody(at, taken) as { allocations: Record<string, object> };
  const [uuid] = Object.keys(taken) as [string];
  if (!isWithin(at, '1.12')) return body;
  const [first, ...rest] = Object.entries(body.allocations) as [[string, object], ...[string, object][]];
  return {
    ...body,
    allocations: Object.fromEntries([[first[0], { ...first[1], generation: 1 }], ...rest]),
    ...(isWithin(at, '1.34') && { mappings: { '': [uuid] } }),
  };
}
