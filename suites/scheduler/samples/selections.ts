/** A successful call of each operation on selections. */
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { samplesFor } from '../../samples.ts';
import type { SchedulerCloud, TestHost } from '../scheduler-cloud.ts';

export const SELECTION_SAMPLES = samplesFor<SchedulerCloud>({
  createSelection: async (cloud, at) => ({
    body: await createFullRequest(cloud, at),
    ...(isWithin(at, '1.7') && { headers: { 'idempotency-key': cloud.key() } }),
  }),
  getSelection: async (cloud) => {
    await cloud.hosts(2);
    const { id } = await cloud.claim({ num_alternates: 1, explain: 'hosts' });
    return { params: { id } };
  },
});

const TRAIT = 'HW_CPU_X86_SSE';
/** A trait that none of the case's hosts has. */
const OTHER_TRAIT = 'HW_CPU_X86_SSE2';
const ZONE = 'interop';

/** A request with every property of the microversion, and a host that meets them all. */
async function createFullRequest(cloud: SchedulerCloud, at: Microversion): Promise<object> {
  const aggregate = cloud.uuid();
  const host = await cloud.host({
    traits: [TRAIT],
    aggregates: [aggregate],
    availability_zone: ZONE,
    inventories: { DISK_GB: { total: 100 } },
  });
  const since = (version: Microversion) => isWithin(at, version);
  return {
    ...(await cloud.requestAt(at)),
    ...(since('1.1') && { num_alternates: 1 }),
    ...(since('1.4') && { required: [TRAIT], forbidden: [OTHER_TRAIT] }),
    ...(since('1.5') && {
      member_of: [[aggregate]],
      not_member_of: [cloud.uuid()],
      in_tree: host.uuid,
    }),
    ...(since('1.6') && hostFiltersOf(host, cloud.uuid())),
    ...(since('1.8') && { dry_run: false }),
    ...(since('1.9') && { explain: 'hosts' }),
    ...(since('1.10') && {
      required_any: [[TRAIT, OTHER_TRAIT]],
      root_required: [TRAIT],
      root_forbidden: [OTHER_TRAIT],
    }),
    ...(since('1.11') && {
      groups: { _DISK: groupOf(host, aggregate, cloud.uuid()) },
      group_policy: 'none',
      same_subtree: [['_DISK']],
    }),
    ...(since('1.12') && { group_uuid: await cloud.group('soft-anti-affinity') }),
  };
}

function hostFiltersOf({ uuid, cell_uuid }: TestHost, other: string): object {
  return { exclude_hosts: [other], only_hosts: [uuid], cell_uuid, availability_zone: ZONE };
}

function groupOf({ uuid }: TestHost, aggregate: string, other: string): object {
  return {
    resources: { DISK_GB: 1 },
    required: [TRAIT],
    forbidden: [OTHER_TRAIT],
    required_any: [[TRAIT, OTHER_TRAIT]],
    member_of: [[aggregate]],
    not_member_of: [other],
    in_tree: uuid,
  };
}
