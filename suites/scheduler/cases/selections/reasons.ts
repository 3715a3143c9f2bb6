/** The reason that is told of a host: each is brought about on one, beside one that is selected. */
import { type ExplanationBody, type HostReasonBody, reasonsOf } from '../../explained.ts';
import { facts } from '../../facts.ts';
import type { ProviderPosition } from '../../placement-beside.ts';
import type { HostNeeds, RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('reasons');

export { cases };

/** Standard ones, which every Placement has. */
const TRAIT = 'HW_CPU_X86_SSE';
const DISABLED = 'COMPUTE_STATUS_DISABLED';

interface Row {
  id: string;
  title: string;
  /** Makes the host. @returns what to ask for so that it is left */
  make(cloud: SchedulerCloud): Promise<{ left: ProviderPosition; needs?: RequestNeeds; good?: HostNeeds }>;
  /** `THING` is the case's own resource class. */
  reason: string;
  stage: HostReasonBody['stage'];
  transient: boolean;
  since?: '1.10';
}

const ROWS: readonly Row[] = [
  {
    id: 'disabled-host',
    title: 'a host that is not enabled is disabled',
    make: async (cloud) => ({ left: await cloud.host({ enabled: false }) }),
    reason: 'disabled',
    stage: 'registry',
    transient: false,
  },
  {
    id: 'disabled-cell',
    title: 'a host of a disabled cell is disabled',
    make: async (cloud) => ({ left: await cloud.host({ cell: await cloud.cell({ disabled: true }) }) }),
    reason: 'disabled',
    stage: 'registry',
    transient: false,
  },
  {
    id: 'disabled-trait',
    title: 'a host whose root provider has the trait COMPUTE_STATUS_DISABLED is disabled',
    make: async (cloud) => ({ left: await cloud.host({ traits: [DISABLED] }) }),
    reason: 'disabled',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'unknown-provider',
    title: 'a host of which Placement knows nothing is an unknown provider',
    make: async (cloud) => ({ left: await cloud.registered() }),
    reason: 'unknown_provider',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'excluded',
    title: 'a host that the request leaves out is excluded',
    async make(cloud) {
      const left = await cloud.host();
      return { left, needs: { exclude_hosts: [left.uuid] } };
    },
    reason: 'excluded',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'cell',
    title: 'a host of another cell than is asked for is told so',
    async make(cloud) {
      const cell = await cloud.cell();
      return { left: await cloud.host(), needs: { cell_uuid: cell }, good: { cell } };
    },
    reason: 'cell',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'zone',
    title: 'a host of another availability zone than is asked for is told so',
    async make(cloud) {
      const zone = { availability_zone: 'north' };
      return { left: await cloud.host({ availability_zone: 'south' }), needs: zone, good: zone };
    },
    reason: 'zone',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'missing-trait',
    title: 'a host without a required trait misses it',
    make: async (cloud) => ({
      left: await cloud.host(),
      needs: { required: [TRAIT] },
      good: { traits: [TRAIT] },
    }),
    reason: `missing_trait:${TRAIT}`,
    stage: 'placement',
    transient: false,
  },
  {
    id: 'forbidden-trait',
    title: 'a host with a forbidden trait is told so',
    make: async (cloud) => ({
      left: await cloud.host({ traits: [TRAIT] }),
      needs: { forbidden: [TRAIT] },
    }),
    reason: `forbidden_trait:${TRAIT}`,
    stage: 'placement',
    transient: false,
  },
  {
    id: 'missing-trait-of-the-root',
    title: 'a host whose root provider has not the trait that it must have misses it',
    make: async (cloud) => ({
      left: await cloud.host(),
      needs: { root_required: [TRAIT] },
      good: { traits: [TRAIT] },
    }),
    reason: `missing_trait:${TRAIT}`,
    stage: 'placement',
    transient: false,
    since: '1.10',
  },
  {
    id: 'aggregate',
    title: 'a host outside the aggregate that is asked for is told so',
    async make(cloud) {
      const aggregate = cloud.uuid();
      const needs = { member_of: [[aggregate]] };
      return { left: await cloud.host(), needs, good: { aggregates: [aggregate] } };
    },
    reason: 'aggregate',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'too-small',
    title: 'a host that never has enough of a resource class has not enough, and that does not pass',
    async make(cloud) {
      const needs = { resources: { [await cloud.thing()]: 3 } };
      return { left: await cloud.host({ room: 2 }), needs };
    },
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'full',
    title: 'a host of which others hold too much has not enough, and that may pass',
    async make(cloud) {
      const left = await cloud.host();
      await cloud.placement.outsider(left, 4);
      return { left };
    },
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: true,
  },
  {
    id: 'has-nothing-of-it',
    title: 'a host that has nothing of a resource class has not enough, and that does not pass',
    make: async (cloud) => ({
      left: await cloud.host({ room: 0, inventories: { MEMORY_MB: { total: 64 } } }),
    }),
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: false,
  },
];

for (const { id, title, make, reason, stage, transient, since = '1.9' } of ROWS) {
  fact(id, title, { since, clause: 'values' }, async (cloud) => {
    const { left, needs = {}, good = {} } = await make(cloud);
    const selected = await cloud.host(good);
    const { explanation } = await cloud.selects({ explain: 'hosts', ...needs });
    const reasons = reasonsOf(explanation);
    const told = reason.replace('THING', await cloud.thing());
    same(cloud, reasons.get(left.uuid), { stage, reason: told, transient });
    same(cloud, reasons.get(selected.uuid), { stage: 'selected', reason: 'selected' });
  });
}

/** Compares as much as is said. */
function same(
  cloud: SchedulerCloud,
  told: HostReasonBody | undefined,
  wanted: Partial<HostReasonBody>,
): void {
  const part = Object.keys(wanted).map((key) => [key, told?.[key as keyof HostReasonBody]]);
  cloud.same(Object.fromEntries(part), wanted, `/explanation/hosts/${told?.uuid ?? ''}`);
}

fact(
  'tree',
  'a host outside the tree that is asked for is told so',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [wanted, left] = await cloud.hosts(2);
    const { explanation } = await cloud.selects({ explain: 'hosts', in_tree: wanted?.uuid });
    same(cloud, reasonsOf(explanation).get(left?.uuid ?? ''), { reason: 'tree', transient: false });
  },
);

fact(
  'only-others',
  'a host that is none of the only ones that will do is excluded',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [wanted, left] = await cloud.hosts(2);
    const { explanation } = await cloud.selects({ explain: 'hosts', only_hosts: [wanted?.uuid] });
    same(cloud, reasonsOf(explanation).get(left?.uuid ?? ''), { reason: 'excluded', stage: 'filter' });
  },
);

fact(
  'alternate-and-not-needed',
  'of hosts that fit one is selected, the alternates are alternates, and the others are not needed',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(4);
    const { explanation, selections } = await cloud.selects({ explain: 'hosts', num_alternates: 2 });
    const reasons = reasonsOf(explanation);
    const [selection] = selections;
    const alternates = (selection?.alternates ?? []).map(({ host }) => host.uuid);
    for (const { uuid } of hosts) {
      if (uuid === selection?.host.uuid)
        same(cloud, reasons.get(uuid), { reason: 'selected', stage: 'selected' });
      else if (alternates.includes(uuid))
        same(cloud, reasons.get(uuid), { reason: 'alternate', stage: 'alternate' });
      else same(cloud, reasons.get(uuid), { reason: 'not_needed', stage: 'claim' });
    }
  },
);

fact(
  'transient-passes',
  'what is transient is gone once others have given back what they held, and what is not stays',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [full, small] = [await cloud.host({ room: 3 }), await cloud.host({ room: 2 })];
    const disabled = await cloud.host({ enabled: false });
    const consumers = [await cloud.placement.outsider(full, 3), await cloud.placement.outsider(small, 2)];
    const needs = { explain: 'hosts', resources: { [await cloud.thing()]: 3 } };
    const refused = (await cloud.findsNone(needs)) as { errors: { explanation?: ExplanationBody }[] };
    const before = reasonsOf(refused.errors[0]?.explanation);
    for (const consumer of consumers) await cloud.placement.free(consumer);
    const after = reasonsOf((await cloud.selects(needs)).explanation);
    same(cloud, before.get(full.uuid), { transient: true });
    same(cloud, after.get(full.uuid), { reason: 'selected' });
    for (const { uuid } of [small, disabled]) {
      same(cloud, before.get(uuid), { transient: false });
      cloud.same(after.get(uuid), before.get(uuid), '/explanation/hosts');
    }
  },
);
