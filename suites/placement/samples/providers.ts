/** A successful call of each operation on providers. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { samplesFor } from '../../samples.ts';
import type { PlacementCloud } from '../placement-cloud.ts';
import { createBusyHost, createHost } from './resources.ts';

export const PROVIDER_SAMPLES = samplesFor<PlacementCloud>({
  listResourceProviders: async (cloud, at) => ({ query: await everyParameter(cloud, at) }),
  createResourceProvider: async (cloud, at) => {
    const parent = isWithin(at, '1.14') && { parent_provider_uuid: (await cloud.provider()).uuid };
    return { body: { name: cloud.name(), uuid: cloud.uuid(), ...parent } };
  },
  getResourceProvider: async (cloud) => ({ params: { uuid: (await createHost(cloud)).uuid } }),
  updateResourceProvider: async (cloud, at) => {
    const parent = await cloud.provider();
    const { uuid } = await cloud.provider({ parent });
    const kept = isWithin(at, '1.14') && { parent_provider_uuid: parent.uuid };
    return { params: { uuid }, body: { name: cloud.name(), ...kept } };
  },
  deleteResourceProvider: async (cloud) => ({ params: { uuid: (await cloud.provider()).uuid } }),
  getResourceProviderUsages: async (cloud) => ({ params: { uuid: (await createBusyHost(cloud)).uuid } }),
  listResourceProviderAllocations: async (cloud) => ({
    params: { uuid: (await createBusyHost(cloud)).uuid },
  }),
  listResourceProviderAggregates: async (cloud) => {
    const aggregates = [cloud.uuid(), cloud.uuid()];
    return { params: { uuid: (await createHost(cloud, { aggregates })).uuid } };
  },
  replaceResourceProviderAggregates: async (cloud, at) => {
    const { uuid, generation } = await cloud.provider();
    const aggregates = [cloud.uuid(), cloud.uuid()];
    const guarded = { aggregates, resource_provider_generation: generation };
    return { params: { uuid }, body: isWithin(at, '1.19') ? guarded : aggregates };
  },
  listResourceProviderTraits: async (cloud) => ({
    params: { uuid: (await createHost(cloud, { traits: ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2'] })).uuid },
  }),
  replaceResourceProviderTraits: async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const traits = ['HW_CPU_X86_SSE', 'HW_CPU_X86_SSE2'];
    return { params: { uuid }, body: { traits, resource_provider_generation: generation } };
  },
  deleteResourceProviderTraits: async (cloud) => ({
    params: { uuid: (await cloud.provider({ traits: ['HW_CPU_X86_SSE'] })).uuid },
  }),
});

/** All parameters at once, which match a single provider. */
async function everyParameter(cloud: PlacementCloud, at: Microversion): Promise<Record<string, string>> {
  const aggregate = cloud.uuid();
  const { uuid, name } = await createHost(cloud, {
    inventories: { VCPU: { total: 8 } },
    traits: ['HW_CPU_X86_SSE'],
    aggregates: [aggregate],
  });
  return {
    name,
    uuid,
    ...(isWithin(at, '1.3') && { member_of: aggregate }),
    ...(isWithin(at, '1.4') && { resources: 'VCPU:1' }),
    ...(isWithin(at, '1.14') && { in_tree: uuid }),
    ...(isWithin(at, '1.18') && { required: 'HW_CPU_X86_SSE' }),
  };
}
