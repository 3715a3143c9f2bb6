/** A successful call of each query that spans all providers. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { samplesFor } from '../../samples.ts';
import type { PlacementCloud } from '../placement-cloud.ts';

export const QUERY_SAMPLES = samplesFor<PlacementCloud>({
  getVersions: async () => ({}),
  getUsages: async (_cloud, at) => ({
    query: {
      project_id: 'interop-project',
      user_id: 'interop-user',
      ...(isWithin(at, '1.38') && { consumer_type: 'INTEROP' }),
    },
  }),
  listAllocationCandidates: async (cloud, at) => {
    // A class that few providers have: before 1.16 nothing limits the number of candidates of a busy cloud.
    if (cloud.readOnly)
      return { query: { resources: 'FPGA:1', ...(isWithin(at, '1.16') && { limit: '1' }) } };
    const aggregate = cloud.uuid();
    const trait = 'HW_CPU_X86_SSE';
    const inventories = { VCPU: { total: 8 }, DISK_GB: { total: 100 } };
    const { uuid } = await cloud.provider({ inventories, traits: [trait], aggregates: [aggregate] });
    return { query: everyParameter(at, uuid, aggregate, trait) };
  },
});

function everyParameter(
  at: Microversion,
  uuid: string,
  aggregate: string,
  trait: string,
): Record<string, string> {
  const since = (version: Microversion) => isWithin(at, version);
  return {
    resources: 'VCPU:1',
    ...(since('1.16') && { limit: '10' }),
    ...(since('1.17') && { required: trait }),
    ...(since('1.21') && { member_of: aggregate }),
    ...(since('1.25') && {
      resources1: 'DISK_GB:1',
      required1: trait,
      member_of1: aggregate,
      group_policy: 'none',
    }),
    ...(since('1.31') && { in_tree: uuid, in_tree1: uuid }),
    ...(since('1.35') && { root_required: trait }),
    ...(since('1.36') && { same_subtree: '1' }),
  };
}
