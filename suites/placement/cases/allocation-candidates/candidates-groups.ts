/** Candidates for several request groups. */
import type { QueryInput } from '../../../../runner/case/paths.ts';
import { facts } from '../../facts.ts';
import type { PlacementCloud, ProviderNeeds } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates-groups');

export { cases };

/** A host with VCPUs and NICs, and a function that queries them. */
async function flatHost(cloud: PlacementCloud) {
  const [cpu, nic] = [await cloud.resourceClass(), await cloud.resourceClass()];
  const host = await cloud.provider({ inventories: { [cpu]: { total: 8 }, [nic]: { total: 4 } } });
  const asks = (query: QueryInput, expected: string[]) => expectCandidates(cloud, query, { host }, expected);
  return { host, cpu, nic, asks };
}

/** A host with VCPUs, and two child providers with NICs. */
async function tree(cloud: PlacementCloud, needs: Partial<Record<'left' | 'right', ProviderNeeds>> = {}) {
  const [cpu, nic] = [await cloud.resourceClass(), await cloud.resourceClass()];
  const inventories = { [nic]: { total: 4 } };
  const root = await cloud.provider({ inventories: { [cpu]: { total: 8 } } });
  const left = await cloud.provider({ parent: root, inventories, ...needs.left });
  const right = await cloud.provider({ parent: root, inventories, ...needs.right });
  const own = { root, left, right };
  const asks = (query: QueryInput, expected: string[]) => expectCandidates(cloud, query, own, expected);
  return { ...own, cpu, nic, asks };
}

fact(
  'one-group-alone',
  'a single numbered group needs neither group_policy nor an unsuffixed group',
  { since: '1.25', clause: 'values' },
  async (cloud) => {
    const { host, nic, asks } = await flatHost(cloud);
    const { taken } = await asks({ resources1: `${nic}:2` }, ['host']);
    cloud.same(taken, [{ [host.uuid]: { [nic]: 2 } }], '/allocation_requests');
  },
);

fact(
  'groups-add-up',
  'the requests of several groups to one provider add up, and must fit together',
  { since: '1.25', clause: 'values' },
  async (cloud) => {
    const { host, cpu, nic, asks } = await flatHost(cloud);
    const groups = { resources: `${cpu}:1`, resources1: `${nic}:1`, group_policy: 'none' };
    const { taken } = await asks({ ...groups, resources2: `${nic}:3` }, ['host']);
    cloud.same(taken, [{ [host.uuid]: { [cpu]: 1, [nic]: 4 } }], '/allocation_requests');
    await asks({ ...groups, resources2: `${nic}:4` }, []);
  },
);

fact(
  'isolated-groups-are-not-served-by-one',
  'with group_policy=isolate no two numbered groups use one provider, and the unsuffixed group may',
  { since: '1.25', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, asks } = await flatHost(cloud);
    const group_policy = 'isolate';
    await asks({ resources1: `${cpu}:1`, resources2: `${nic}:1`, group_policy }, []);
    await asks({ resources: `${cpu}:1`, resources1: `${nic}:1`, group_policy }, ['host']);
  },
);

fact(
  'of-repeated-policies-the-first-counts',
  'when group_policy is repeated, the first one counts',
  { since: '1.25', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, asks } = await flatHost(cloud);
    const groups = { resources1: `${cpu}:1`, resources2: `${nic}:1` };
    await asks({ ...groups, group_policy: ['none', 'isolate'] }, ['host']);
    await asks({ ...groups, group_policy: ['isolate', 'none'] }, []);
  },
);

fact(
  'policy-in-a-tree',
  'in a tree the groups use one child or several, and with group_policy=isolate several',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const { left, right, nic, asks } = await tree(cloud);
    const groups = { resources1: `${nic}:1`, resources2: `${nic}:2` };
    const apart = ['left + right', 'left + right'];
    await asks({ ...groups, group_policy: 'none' }, ['left', 'right', ...apart]);
    const { taken } = await asks({ ...groups, group_policy: 'isolate' }, apart);
    const ofLeft = taken.map((one) => [one[left.uuid]?.[nic], one[right.uuid]?.[nic]].join());
    cloud.same(ofLeft.sort(), ['1,2', '2,1'], '/allocation_requests');
  },
);

fact(
  'each-group-has-its-traits',
  'the required traits of a group apply to the provider of that group',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const [a, b] = [await cloud.trait(), await cloud.trait()];
    const { nic, asks } = await tree(cloud, { left: { traits: [a] }, right: { traits: [b] } });
    const groups = { resources1: `${nic}:1`, resources2: `${nic}:1`, group_policy: 'none' };
    await asks({ ...groups, required1: a, required2: b }, ['left + right']);
    await asks({ ...groups, required1: a, required2: a }, ['left']);
    await asks({ ...groups, required1: `${a},${b}` }, []);
    await asks({ ...groups, required1: `!${a}`, required2: `!${a}` }, ['right']);
    if (cloud.since('1.39'))
      await asks({ ...groups, required1: `in:${b}`, required2: [b, `!${a}`] }, ['right']);
  },
);

fact(
  'each-group-has-its-aggregates',
  'the member_of of a group applies to the provider of that group',
  { since: '1.29', clause: 'values' },
  async (cloud) => {
    const aggregate = cloud.uuid();
    const { cpu, nic, asks } = await tree(cloud, { left: { aggregates: [aggregate] } });
    await asks({ resources: `${cpu}:1`, resources1: `${nic}:1`, member_of1: aggregate }, ['left + root']);
    if (!cloud.since('1.32')) return;
    await asks({ resources: `${cpu}:1`, resources1: `${nic}:1`, member_of1: `!${aggregate}` }, [
      'right + root',
    ]);
  },
);

fact(
  'each-group-has-its-tree',
  'in_tree of a group returns the candidates whose provider of that group is in the tree',
  { since: '1.31', clause: 'values' },
  async (cloud) => {
    const { root, nic, asks } = await tree(cloud);
    const other = await cloud.provider({ inventories: { [nic]: { total: 4 } } });
    await asks({ resources1: `${nic}:1`, in_tree1: root.uuid }, ['left', 'right']);
    await asks({ resources1: `${nic}:1`, in_tree1: other.uuid }, [other.uuid]);
  },
);

for (const name of ['_NIC', 'net-1', '007', 'N'.repeat(64)]) {
  fact(
    `may-be-named.${name.slice(0, 8)}`,
    `a group can be named ${name}`,
    { since: '1.33', clause: 'property' },
    async (cloud) => {
      const [trait, aggregate] = [await cloud.trait(), cloud.uuid()];
      const { nic, root, asks } = await tree(cloud, { left: { traits: [trait], aggregates: [aggregate] } });
      const query = {
        [`resources${name}`]: `${nic}:1`,
        [`required${name}`]: trait,
        [`member_of${name}`]: aggregate,
        [`in_tree${name}`]: root.uuid,
      };
      const { mappings } = await asks(query, ['left']);
      if (cloud.since('1.34'))
        cloud.same(mappings, [{ [name]: ['left'] }], '/allocation_requests/0/mappings');
    },
  );
}

fact(
  'mappings-say-who-serves-which',
  'the mappings of a candidate list the providers of each group, and the unsuffixed group may have several',
  { since: '1.34', clause: 'values' },
  async (cloud) => {
    const { cpu, nic, left, asks } = await tree(cloud, { right: { inventories: {} } });
    const disk = await cloud.resourceClass();
    await cloud.resize(left, { [nic]: { total: 4 }, [disk]: { total: 10 } }, left.generation);
    const query = { resources: `${cpu}:1,${disk}:5`, resources_NIC: `${nic}:1` };
    const { mappings } = await asks(query, ['left + root']);
    cloud.same(mappings, [{ '': ['left', 'root'], _NIC: ['left'] }], '/allocation_requests/0/mappings');
  },
);
