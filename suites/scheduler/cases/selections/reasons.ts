/** The reasons in explanations: each case makes one host ineligible next to one that is selected. */

import type { ProviderPosition } from '../../companion-placement.ts';
import { type ExplanationBody, type HostReasonBody, reasonsOf } from '../../explanations.ts';
import { facts } from '../../facts.ts';
import type { HostNeeds, RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('reasons');

export { cases };

/** Standard traits, which every Placement has. */
const TRAIT = 'HW_CPU_X86_SSE';
const DISABLED = 'COMPUTE_STATUS_DISABLED';

interface Row {
  id: string;
  title: string;
  /** Creates the ineligible host. @returns it, what to request, and what the eligible host needs */
  make(
    cloud: SchedulerCloud,
  ): Promise<{ ineligible: ProviderPosition; needs?: RequestNeeds; good?: HostNeeds }>;
  /** `THING` is the case's own resource class. */
  reason: string;
  stage: HostReasonBody['stage'];
  transient: boolean;
  since?: '1.10';
}

const ROWS: readonly Row[] = [
  {
    id: 'disabled-host',
    title: 'a disabled host has the reason disabled',
    make: async (cloud) => ({ ineligible: await cloud.host({ enabled: false }) }),
    reason: 'disabled',
    stage: 'registry',
    transient: false,
  },
  {
    id: 'disabled-cell',
    title: 'a host of a disabled cell has the reason disabled',
    make: async (cloud) => ({ ineligible: await cloud.host({ cell: await cloud.cell({ disabled: true }) }) }),
    reason: 'disabled',
    stage: 'registry',
    transient: false,
  },
  {
    id: 'disabled-trait',
    title: 'a host whose root provider has the trait COMPUTE_STATUS_DISABLED has the reason disabled',
    make: async (cloud) => ({ ineligible: await cloud.host({ traits: [DISABLED] }) }),
    reason: 'disabled',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'unknown-provider',
    title: 'a host that Placement does not know has the reason unknown_provider',
    make: async (cloud) => ({ ineligible: await cloud.registerHost() }),
    reason: 'unknown_provider',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'excluded',
    title: 'a host in exclude_hosts has the reason excluded',
    async make(cloud) {
      const ineligible = await cloud.host();
      return { ineligible, needs: { exclude_hosts: [ineligible.uuid] } };
    },
    reason: 'excluded',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'cell',
    title: 'a host outside the requested cell has the reason cell',
    async make(cloud) {
      const cell = await cloud.cell();
      return { ineligible: await cloud.host(), needs: { cell_uuid: cell }, good: { cell } };
    },
    reason: 'cell',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'zone',
    title: 'a host outside the requested availability zone has the reason zone',
    async make(cloud) {
      const zone = { availability_zone: 'north' };
      return { ineligible: await cloud.host({ availability_zone: 'south' }), needs: zone, good: zone };
    },
    reason: 'zone',
    stage: 'filter',
    transient: false,
  },
  {
    id: 'missing-trait',
    title: 'a host without a required trait has the reason missing_trait',
    make: async (cloud) => ({
      ineligible: await cloud.host(),
      needs: { required: [TRAIT] },
      good: { traits: [TRAIT] },
    }),
    reason: `missing_trait:${TRAIT}`,
    stage: 'placement',
    transient: false,
  },
  {
    id: 'forbidden-trait',
    title: 'a host with a forbidden trait has the reason forbidden_trait',
    make: async (cloud) => ({
      ineligible: await cloud.host({ traits: [TRAIT] }),
      needs: { forbidden: [TRAIT] },
    }),
    reason: `forbidden_trait:${TRAIT}`,
    stage: 'placement',
    transient: false,
  },
  {
    id: 'missing-trait-of-the-root',
    title: 'a host whose root provider lacks a root_required trait has the reason missing_trait',
    make: async (cloud) => ({
      ineligible: await cloud.host(),
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
    title: 'a host outside the member_of aggregate has the reason aggregate',
    async make(cloud) {
      const aggregate = cloud.uuid();
      const needs = { member_of: [[aggregate]] };
      return { ineligible: await cloud.host(), needs, good: { aggregates: [aggregate] } };
    },
    reason: 'aggregate',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'too-small',
    title: 'a host whose capacity is too small has the reason insufficient, which is not transient',
    async make(cloud) {
      const needs = { resources: { [await cloud.resourceClass()]: 3 } };
      return { ineligible: await cloud.host({ capacity: 2 }), needs };
    },
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: false,
  },
  {
    id: 'full',
    title: 'a host that other consumers fill has the reason insufficient, which is transient',
    async make(cloud) {
      const ineligible = await cloud.host();
      await cloud.placement.claimDirectly(ineligible, 4);
      return { ineligible };
    },
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: true,
  },
  {
    id: 'has-nothing-of-it',
    title: 'a host without an inventory of the class has the reason insufficient, which is not transient',
    make: async (cloud) => ({
      ineligible: await cloud.host({ capacity: 0, inventories: { MEMORY_MB: { total: 64 } } }),
    }),
    reason: 'insufficient:THING',
    stage: 'placement',
    transient: false,
  },
];

for (const { id, title, make, reason, stage, transient, since = '1.9' } of ROWS) {
  fact(id, title, { since, clause: 'values' }, async (cloud) => {
    const { ineligible, needs = {}, good = {} } = await make(cloud);
    const selected = await cloud.host(good);
    const { explanation } = await cloud.select({ explain: 'hosts', ...needs });
    const reasons = reasonsOf(explanation);
    const expected = reason.replace('THING', await cloud.resourceClass());
    expectReason(cloud, reasons.get(ineligible.uuid), { stage, reason: expected, transient });
    expectReason(cloud, reasons.get(selected.uuid), { stage: 'selected', reason: 'selected' });
  });
}

/** Compares only the given properties. */
function expectReason(
  cloud: SchedulerCloud,
  actual: HostReasonBody | undefined,
  wanted: Partial<HostReasonBody>,
): void {
  const part = Object.keys(wanted).map((key) => [key, actual?.[key as keyof HostReasonBody]]);
  cloud.same(Object.fromEntries(part), wanted, `/explanation/hosts/${actual?.uuid ?? ''}`);
}

fact(
  'tree',
  'a host outside the in_tree tree has the reason tree',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [wanted, other] = await cloud.hosts(2);
    const { explanation } = await cloud.select({ explain: 'hosts', in_tree: wanted?.uuid });
    expectReason(cloud, reasonsOf(explanation).get(other?.uuid ?? ''), { reason: 'tree', transient: false });
  },
);

fact(
  'only-others',
  'a host that is not in only_hosts has the reason excluded',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [wanted, other] = await cloud.hosts(2);
    const { explanation } = await cloud.select({ explain: 'hosts', only_hosts: [wanted?.uuid] });
    expectReason(cloud, reasonsOf(explanation).get(other?.uuid ?? ''), {
      reason: 'excluded',
      stage: 'filter',
    });
  },
);

fact(
  'alternate-and-not-needed',
  'of the hosts that fit, one has the reason selected, the alternates alternate, and the others not_needed',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(4);
    const { explanation, selections } = await cloud.select({ explain: 'hosts', num_alternates: 2 });
    const reasons = reasonsOf(explanation);
    const [selection] = selections;
    const alternates = (selection?.alternates ?? []).map(({ host }) => host.uuid);
    for (const { uuid } of hosts) {
      if (uuid === selection?.host.uuid)
        expectReason(cloud, reasons.get(uuid), { reason: 'selected', stage: 'selected' });
      else if (alternates.includes(uuid))
        expectReason(cloud, reasons.get(uuid), { reason: 'alternate', stage: 'alternate' });
      else expectReason(cloud, reasons.get(uuid), { reason: 'not_needed', stage: 'claim' });
    }
  },
);

fact(
  'transient-passes',
  'a transient reason disappears once other consumers release their allocations, and the others stay',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [full, small] = [await cloud.host({ capacity: 3 }), await cloud.host({ capacity: 2 })];
    const disabled = await cloud.host({ enabled: false });
    const consumers = [
      await cloud.placement.claimDirectly(full, 3),
      await cloud.placement.claimDirectly(small, 2),
    ];
    const needs = { explain: 'hosts', resources: { [await cloud.resourceClass()]: 3 } };
    const refused = (await cloud.expectNoValidHost(needs)) as { errors: { explanation?: ExplanationBody }[] };
    const before = reasonsOf(refused.errors[0]?.explanation);
    for (const consumer of consumers) await cloud.placement.deleteAllocations(consumer);
    const after = reasonsOf((await cloud.select(needs)).explanation);
    expectReason(cloud, before.get(full.uuid), { transient: true });
    expectReason(cloud, after.get(full.uuid), { reason: 'selected' });
    for (const { uuid } of [small, disabled]) {
      expectReason(cloud, before.get(uuid), { transient: false });
      cloud.same(after.get(uuid), before.get(uuid), '/explanation/hosts');
    }
  },
);
