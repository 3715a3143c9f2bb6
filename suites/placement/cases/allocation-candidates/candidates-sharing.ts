/** Candidates with a sharing provider, which offers its inventory to the members of its aggregates. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud, ProviderNeeds } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates-sharing');

export { cases };

const SHARES = 'MISC_SHARES_VIA_AGGREGATE';

/** A host with VCPUs only and a shared disk pool, in one aggregate of the case's own. */
async function hostAndPool(
  cloud: PlacementCloud,
  needs: { host?: ProviderNeeds; poolTraits?: readonly string[] } = {},
) {
  const [cpu, disk, aggregate] = [await cloud.resourceClass(), await cloud.resourceClass(), cloud.uuid()];
  const host = await cloud.provider({
    inventories: { [cpu]: { total: 8 } },
    aggregates: [aggregate],
    ...needs.host,
  });
  const pool = await cloud.provider({
    inventories: { [disk]: { total: 100 } },
    traits: [SHARES, ...(needs.poolTraits ?? [])],
    aggregates: [aggregate],
  });
  const own = { host, pool };
  const asks = (query: QueryInput, expected: string[]) => expectCandidates(cloud, query, own, expected);
  return { ...own, cpu, disk, aggregate, asks };
}

fact(
  'pool-adds-to-the-host',
  'a class that a host lacks can come from a sharing provider in an aggregate of the host',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { host, pool, cpu, disk, asks } = await hostAndPool(cloud);
    const { taken, summaries } = await asks({ resources: `${cpu}:2,${disk}:10` }, ['host + pool']);
    cloud.same(taken, [{ [host.uuid]: { [cpu]: 2 }, [pool.uuid]: { [disk]: 10 } }], '/allocation_requests');
    cloud.same(Object.keys(summaries).sort(), ['host', 'pool'], '/provider_summaries');
  },
);

fact(
  'pool-of-others-does-not',
  'a sharing provider in other aggregates offers nothing',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { cpu, disk, asks } = await hostAndPool(cloud, { host: { aggregates: [cloud.uuid()] } });
    await asks({ resources: `${cpu}:2,${disk}:10` }, []);
  },
);

fact(
  'pool-that-does-not-share',
  'a provider of the same aggregate without the sharing trait offers nothing',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { cpu, aggregate, asks } = await hostAndPool(cloud);
    const memory = await cloud.resourceClass();
    await cloud.provider({ inventories: { [memory]: { total: 100 } }, aggregates: [aggregate] });
    await asks({ resources: `${cpu}:2,${memory}:10` }, []);
  },
);

fact(
  'own-and-shared-are-both-offered',
  'a host with its own inventory of the shared class is a candidate with its own and one with the shared inventory',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { cpu, disk, aggregate, host, pool } = await hostAndPool(cloud);
    const full = await cloud.provider({
      inventories: { [cpu]: { total: 8 }, [disk]: { total: 50 } },
      aggregates: [aggregate],
    });
    const query = { resources: `${cpu}:2,${disk}:10` };
    await expectCandidates(cloud, query, { host, pool, full }, ['host + pool', 'full', 'full + pool']);
    await cloud.claim(pool, { [disk]: 95 });
    await expectCandidates(cloud, query, { host, pool, full }, ['full']);
  },
);

fact(
  'pool-alone',
  'a sharing provider is a candidate by itself',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { disk, asks } = await hostAndPool(cloud);
    await asks({ resources: `${disk}:10` }, ['pool']);
  },
);

fact(
  'traits-of-the-pool-count',
  'required traits can be those of the sharing provider',
  { since: '1.17', clause: 'values' },
  async (cloud) => {
    const [fast, wide] = [await cloud.trait(), await cloud.trait()];
    const needs = { host: { traits: [wide] }, poolTraits: [fast] };
    const { cpu, disk, asks } = await hostAndPool(cloud, needs);
    const resources = `${cpu}:2,${disk}:10`;
    await asks({ resources, required: `${fast},${wide}` }, ['host + pool']);
    await asks({ resources: `${cpu}:2`, required: fast }, []);
    if (cloud.since('1.22')) await asks({ resources, required: `!${fast}` }, []);
  },
);

fact(
  'pool-must-be-a-member-too',
  'with member_of every provider of a candidate must be a member',
  { since: '1.21', clause: 'values' },
  async (cloud) => {
    const [shared, special] = [cloud.uuid(), cloud.uuid()];
    const { cpu, disk, pool, host } = await hostAndPool(cloud, { host: { aggregates: [shared, special] } });
    const near = await cloud.provider({
      inventories: { [disk]: { total: 100 } },
      traits: [SHARES],
      aggregates: [shared],
    });
    const own = { host, pool, near };
    const resources = `${cpu}:2,${disk}:10`;
    await expectCandidates(cloud, { resources }, own, ['host + near']);
    await expectCandidates(cloud, { resources, member_of: shared }, own, ['host + near']);
    await expectCandidates(cloud, { resources, member_of: special }, own, []);
  },
);

fact(
  'pool-does-not-add-to-a-numbered-group',
  'a numbered group uses a single provider, and a sharing provider can be that of another group',
  { since: '1.25', clause: 'values' },
  async (cloud) => {
    const { cpu, disk, asks } = await hostAndPool(cloud);
    await asks({ resources1: `${cpu}:2,${disk}:10` }, []);
    await asks({ resources: `${cpu}:2`, resources1: `${disk}:10` }, ['host + pool']);
    const groups = { resources1: `${cpu}:2`, resources2: `${disk}:10`, group_policy: 'isolate' };
    await asks(groups, ['host + pool']);
  },
);

fact(
  'in-tree-keeps-the-pool-out',
  'with in_tree a sharing provider outside the tree offers nothing',
  { since: '1.31', clause: 'values' },
  async (cloud) => {
    const { host, cpu, disk, asks } = await hostAndPool(cloud);
    await asks({ resources: `${cpu}:2`, in_tree: host.uuid }, ['host']);
    await asks({ resources: `${cpu}:2,${disk}:10`, in_tree: host.uuid }, []);
    await asks({ resources: `${cpu}:2`, in_tree: host.uuid, resources1: `${disk}:10` }, ['host + pool']);
  },
);

fact(
  'pool-adds-to-a-tree',
  'a provider that shares with the root of a tree shares with the whole tree',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const { host, pool, cpu, disk } = await hostAndPool(cloud);
    const nic = await cloud.resourceClass();
    const part = await cloud.provider({ parent: host, inventories: { [nic]: { total: 4 } } });
    const own = { host, pool, part };
    const query = { resources: `${cpu}:2,${nic}:1,${disk}:10` };
    const { summaries } = await expectCandidates(cloud, query, own, ['host + part + pool']);
    cloud.same(Object.keys(summaries).sort(), ['host', 'part', 'pool'], '/provider_summaries');
    await expectCandidates(cloud, { resources: `${nic}:1,${disk}:10` }, own, ['part + pool']);
  },
);
