/** Candidates whose groups must be in one subtree. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates-subtrees');

export { cases };

const group_policy = 'none';

/** A host with two NUMA nodes, each with VCPUs, a child with memory and a child with a NIC. */
async function numaHost(cloud: PlacementCloud) {
  const [cpu, memory, nic, trait] = [
    await cloud.resourceClass(),
    await cloud.resourceClass(),
    await cloud.resourceClass(),
    await cloud.trait(),
  ];
  const root = await cloud.provider();
  const part = (parent: typeof root, name: string) =>
    cloud.provider({ parent, inventories: { [name]: { total: 8 } } });
  const [node0, node1] = [
    await cloud.provider({ parent: root, inventories: { [cpu]: { total: 8 } }, traits: [trait] }),
    await part(root, cpu),
  ];
  const own = {
    root,
    node0,
    node1,
    memory0: await part(node0, memory),
    memory1: await part(node1, memory),
    nic0: await part(node0, nic),
    nic1: await part(node1, nic),
  };
  const asks = (query: QueryInput, expected: string[]) =>
    expectCandidates(cloud, { group_policy, ...query }, own, expected);
  return { cpu, memory, nic, trait, asks };
}

fact(
  'one-serves-above-the-others',
  'groups in same_subtree use providers of which one is an ancestor of all others',
  { since: '1.36', clause: 'values' },
  async (cloud) => {
    const { cpu, memory, nic, asks } = await numaHost(cloud);
    const groups = { resources_CPU: `${cpu}:1`, resources_NIC: `${nic}:1` };
    await asks(groups, ['nic0 + node0', 'nic1 + node0', 'nic0 + node1', 'nic1 + node1']);
    await asks({ ...groups, same_subtree: '_CPU,_NIC' }, ['nic0 + node0', 'nic1 + node1']);
    const beside = { resources_MEMORY: `${memory}:1`, resources_NIC: `${nic}:1` };
    await asks({ ...beside, same_subtree: '_MEMORY,_NIC' }, []);
  },
);

fact(
  'group-alone-is-near-itself',
  'same_subtree with a single group excludes nothing',
  { since: '1.36', clause: 'values' },
  async (cloud) => {
    const { cpu, asks } = await numaHost(cloud);
    await asks({ resources_CPU: `${cpu}:1`, same_subtree: '_CPU' }, ['node0', 'node1']);
  },
);

fact(
  'group-without-resources',
  'a group without resources can be any provider of the tree, which gets no allocation',
  { since: '1.36', clause: 'values' },
  async (cloud) => {
    const { memory, nic, trait, asks } = await numaHost(cloud);
    const query = {
      required_NODE: trait,
      resources_MEMORY: `${memory}:1`,
      resources_NIC: `${nic}:1`,
      same_subtree: '_NODE,_MEMORY,_NIC',
    };
    const { mappings } = await asks(query, ['memory0 + nic0']);
    cloud.same(
      mappings,
      [{ _NODE: ['node0'], _MEMORY: ['memory0'], _NIC: ['nic0'] }],
      '/allocation_requests/0/mappings',
    );
  },
);

fact(
  'each-subtree-must-be-met',
  'same_subtree can be repeated, and each must match',
  { since: '1.36', clause: 'values' },
  async (cloud) => {
    const { cpu, memory, nic, asks } = await numaHost(cloud);
    const groups = {
      resources_CPU: `${cpu}:1`,
      resources_MEMORY: `${memory}:1`,
      resources_NODE: `${cpu}:2`,
      resources_NIC: `${nic}:1`,
    };
    const near = ['_CPU,_MEMORY', '_NODE,_NIC'];
    await asks({ ...groups, same_subtree: near }, [
      'memory0 + nic0 + node0',
      'memory1 + nic1 + node1',
      'memory0 + nic1 + node0 + node1',
      'memory1 + nic0 + node0 + node1',
    ]);
    await asks({ ...groups, group_policy: 'isolate', same_subtree: near }, [
      'memory0 + nic1 + node0 + node1',
      'memory1 + nic0 + node0 + node1',
    ]);
  },
);
