/** Candidates from trees of providers. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud, ProviderNeeds } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates-trees');

export { cases };

/** A host with VCPUs, and two child providers with NICs. */
async function host(
  cloud: PlacementCloud,
  needs: Partial<Record<'root' | 'left' | 'right', ProviderNeeds>> = {},
) {
  const [cpu, nic] = [await cloud.resourceClass(), await cloud.resourceClass()];
  const cards = { [nic]: { total: 4 } };
  const root = await cloud.provider({ inventories: { [cpu]: { total: 8 } }, ...needs.root });
  const left = await cloud.provider({ parent: root, inventories: cards, ...needs.left });
  const right = await cloud.provider({ parent: root, inventories: cards, ...needs.right });
  const own = { root, left, right };
  const asks = (query: QueryInput, expected: string[]) => expectCandidates(cloud, query, own, expected);
  return { ...own, cpu, nic, asks };
}

fact(
  'parts-add-to-the-host',
  'the resources of a candidate can come from several providers of one tree',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, root, left, asks } = await host(cloud, { right: { inventories: {} } });
    const { taken } = await asks({ resources: `${cpu}:2,${nic}:1` }, ['left + root']);
    cloud.same(taken, [{ [root.uuid]: { [cpu]: 2 }, [left.uuid]: { [nic]: 1 } }], '/allocation_requests');
  },
);

fact(
  'each-part-that-fits-is-a-candidate',
  'there is a candidate for each child that has the class that the root lacks',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, right, asks } = await host(cloud);
    const query = { resources: `${cpu}:1,${nic}:4` };
    await asks(query, ['left + root', 'right + root']);
    await cloud.claim(right, { [nic]: 1 });
    await asks(query, ['left + root']);
  },
);

fact(
  'no-candidate-across-a-tree-early',
  'before 1.29 a candidate does not use two providers of one tree',
  { since: '1.10', until: '1.28', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, asks } = await host(cloud);
    await asks({ resources: `${cpu}:1,${nic}:1` }, []);
  },
);

fact(
  'no-candidate-across-two-trees',
  'a candidate does not use providers of two trees',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { cpu, asks } = await host(cloud);
    const disk = await cloud.resourceClass();
    await cloud.provider({ inventories: { [disk]: { total: 10 } } });
    await asks({ resources: `${cpu}:1,${disk}:1` }, []);
  },
);

fact(
  'part-alone',
  'a child provider with all resources is a candidate by itself',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { nic, asks } = await host(cloud);
    await asks({ resources: `${nic}:1` }, ['left', 'right']);
  },
);

fact(
  'summaries-are-of-the-whole-tree',
  'from 1.29 on the summaries have every provider of the tree with parent and root, and before only those of candidates',
  { since: '1.10', clause: 'values' },
  async (cloud) => {
    const { root, cpu, nic, asks } = await host(cloud);
    const { summaries } = await asks({ resources: `${cpu}:1` }, ['root']);
    const whole = cloud.since('1.29');
    cloud.same(
      Object.keys(summaries).sort(),
      whole ? ['left', 'right', 'root'] : ['root'],
      '/provider_summaries',
    );
    if (!whole) return;
    cloud.same(
      [summaries.root?.parent_provider_uuid, summaries.root?.root_provider_uuid],
      [null, root.uuid],
      '/provider_summaries',
    );
    cloud.same(
      [summaries.left?.parent_provider_uuid, summaries.left?.root_provider_uuid],
      [root.uuid, root.uuid],
      '/provider_summaries',
    );
    cloud.same(summaries.left?.resources, { [nic]: { capacity: 4, used: 0 } }, '/provider_summaries');
  },
);

fact(
  'numbered-group-is-not-spread',
  'a numbered group uses a single provider, whatever others of its tree have',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, asks } = await host(cloud);
    await asks({ resources1: `${cpu}:1,${nic}:1` }, []);
    await asks({ resources: `${cpu}:1`, resources1: `${nic}:1` }, ['left + root', 'right + root']);
  },
);

fact(
  'traits-of-any-part-count',
  'the required traits of the unsuffixed group can be spread over the providers of the group, and over no others',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const [fast, unused] = [await cloud.trait(), await cloud.trait()];
    const needs = { left: { traits: [fast] }, root: { traits: [unused] } };
    const { cpu, nic, asks } = await host(cloud, needs);
    await asks({ resources: `${cpu}:1,${nic}:1`, required: fast }, ['left + root']);
    await asks({ resources: `${cpu}:1,${nic}:1`, required: `${fast},${unused}` }, ['left + root']);
    await asks({ resources: `${cpu}:1,${nic}:1`, required: `!${fast}` }, ['right + root']);
    await asks({ resources: `${nic}:1`, required: unused }, []);
  },
);

fact(
  'members-of-the-root',
  'the whole tree counts as a member of the aggregates of its root',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const [ofRoot, ofPart] = [cloud.uuid(), cloud.uuid()];
    const needs = { root: { aggregates: [ofRoot] }, left: { aggregates: [ofPart] } };
    const { cpu, nic, asks } = await host(cloud, needs);
    await asks({ resources: `${cpu}:1,${nic}:1`, member_of: ofRoot }, ['left + root', 'right + root']);
    await asks({ resources: `${cpu}:1,${nic}:1`, member_of: ofPart }, []);
    await asks({ resources: `${nic}:1`, member_of: ofPart }, ['left']);
  },
);

fact(
  'in-tree-of-a-part',
  'in_tree names a tree by any provider of it',
  { since: '1.31', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, right, asks } = await host(cloud);
    const other = await cloud.provider({ inventories: { [cpu]: { total: 8 }, [nic]: { total: 4 } } });
    const resources = `${cpu}:1,${nic}:1`;
    await asks({ resources, in_tree: right.uuid }, ['left + root', 'right + root']);
    await asks({ resources, in_tree: other.uuid }, [other.uuid]);
  },
);

fact(
  'root-required-of-a-root-that-serves-nothing',
  'root_required applies to the root, allocated from or not',
  { since: '1.35', clause: 'values' },
  async (cloud) => {
    const [ofRoot, ofPart] = [await cloud.trait(), await cloud.trait()];
    const { nic, asks } = await host(cloud, { root: { traits: [ofRoot] }, left: { traits: [ofPart] } });
    await asks({ resources: `${nic}:1`, root_required: ofRoot }, ['left', 'right']);
    await asks({ resources: `${nic}:1`, root_required: ofPart }, []);
    await asks({ resources: `${nic}:1`, root_required: `!${ofRoot}` }, []);
  },
);
