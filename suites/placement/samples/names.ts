/** A successful call of each operation on traits and resource classes. */

import { samplesFor } from '../../samples.ts';
import type { PlacementCloud } from '../placement-cloud.ts';

export const NAME_SAMPLES = samplesFor<PlacementCloud>({
  listTraits: async () => ({ query: { name: 'startswith:HW_CPU_X86_SSE', associated: 'false' } }),
  getTrait: async (cloud) => ({ params: { name: cloud.readOnly ? 'HW_CPU_X86_SSE' : await cloud.trait() } }),
  ensureTrait: async (cloud) => ({ params: { name: cloud.customName() } }),
  deleteTrait: async (cloud) => ({ params: { name: await cloud.trait() } }),
  listResourceClasses: async () => ({}),
  createResourceClass: async (cloud) => ({ body: { name: cloud.customName() } }),
  getResourceClass: async (cloud) => ({
    params: { name: cloud.readOnly ? 'VCPU' : await cloud.resourceClass() },
  }),
  renameResourceClass: async (cloud) => ({
    params: { name: await cloud.resourceClass() },
    body: { name: cloud.customName() },
  }),
  ensureResourceClass: async (cloud) => ({ params: { name: cloud.customName() } }),
  deleteResourceClass: async (cloud) => ({ params: { name: await cloud.resourceClass() } }),
});
