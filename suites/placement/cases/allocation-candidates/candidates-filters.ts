/** The filters of allocation candidates, each with a class of the case's own and providers that all have capacity. */
import { facts } from '../../facts.ts';
import type { PlacementCloud, ProviderNeeds, TestProvider } from '../../placement-cloud.ts';
import { expectCandidates } from './expect-candidates.ts';

const { fact, cases } = facts('candidates-filters');

export { cases };

/** Creates providers that differ in the given properties, and a function that queries them with a filter. */
async function world(cloud: PlacementCloud, needs: Record<string, ProviderNeeds>) {
  const cpu = await cloud.resourceClass();
  const own: Record<string, TestProvider> = {};
  for (const [name, need] of Object.entries(needs))
    own[name] = await cloud.provider({ inventories: { [cpu]: { total: 4 } }, ...need });
  const leaves = (filter: Record<string, string | string[]>, expected: string[]) =>
    expectCandidates(cloud, { resources: `${cpu}:1`, ...filter }, own, expected);
  return { own, leaves };
}

const twoTraits = async (cloud: PlacementCloud) => [await cloud.trait(), await cloud.trait()] as const;

fact(
  'required',
  'required returns the candidates with every trait',
  { since: '1.17', clause: 'values' },
  async (cloud) => {
    const [a, b] = await twoTraits(cloud);
    const { leaves } = await world(cloud, { both: { traits: [a, b] }, one: { traits: [a] }, bare: {} });
    await leaves({ required: a }, ['both', 'one']);
    await leaves({ required: `${a},${b}` }, ['both']);
  },
);

fact(
  'required-repeated-early',
  'before 1.39 only the last required counts',
  { since: '1.17', until: '1.38', clause: 'values' },
  async (cloud) => {
    const [a, b] = await twoTraits(cloud);
    const { leaves } = await world(cloud, { both: { traits: [a, b] }, one: { traits: [a] } });
    await leaves({ required: [b, a] }, ['both', 'one']);
  },
);

fact(
  'required-not',
  'required with ! returns the candidates without the trait',
  { since: '1.22', clause: 'values' },
  async (cloud) => {
    const [a, b] = await twoTraits(cloud);
    const { leaves } = await world(cloud, { both: { traits: [a, b] }, one: { traits: [a] }, bare: {} });
    await leaves({ required: `${a},!${b}` }, ['one']);
    await leaves({ required: `!${a}` }, ['bare']);
  },
);

fact(
  'required-any',
  'required with in: returns the candidates with any of the traits, and each required must match',
  { since: '1.39', clause: 'values' },
  async (cloud) => {
    const [a, b] = await twoTraits(cloud);
    const c = await cloud.trait();
    const { leaves } = await world(cloud, { ac: { traits: [a, c] }, b: { traits: [b] }, c: { traits: [c] } });
    await leaves({ required: `in:${a},${b}` }, ['ac', 'b']);
    await leaves({ required: [`in:${a},${b}`, c] }, ['ac']);
    await leaves({ required: [`in:${a},${c}`, `!${b}`] }, ['ac', 'c']);
    await leaves({ required: [c, a] }, ['ac']);
  },
);

fact(
  'member-of-one',
  'member_of returns the members of one aggregate',
  { since: '1.21', clause: 'values' },
  async (cloud) => {
    const aggregate = cloud.uuid();
    const { leaves } = await world(cloud, { member: { aggregates: [aggregate] }, other: {} });
    await leaves({ member_of: aggregate }, ['member']);
    await leaves({ member_of: cloud.uuid() }, []);
  },
);

fact(
  'member-of-any',
  'member_of with in: returns the members of any of the aggregates',
  { since: '1.21', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const { leaves } = await world(cloud, { a: { aggregates: [a] }, b: { aggregates: [b] }, other: {} });
    await leaves({ member_of: `in:${a},${b}` }, ['a', 'b']);
  },
);

fact(
  'member-of-each',
  'a repeated member_of returns the members of each aggregate',
  { since: '1.24', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const { leaves } = await world(cloud, { both: { aggregates: [a, b] }, a: { aggregates: [a] } });
    await leaves({ member_of: [a, b] }, ['both']);
    await leaves({ member_of: [a, `in:${b},${cloud.uuid()}`] }, ['both']);
  },
);

fact(
  'member-of-not',
  'member_of with ! excludes the members',
  { since: '1.32', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const { leaves } = await world(cloud, { both: { aggregates: [a, b] }, a: { aggregates: [a] }, bare: {} });
    await leaves({ member_of: [a, `!${b}`] }, ['a']);
    await leaves({ member_of: `!in:${b},${cloud.uuid()}` }, ['a', 'bare']);
  },
);

fact(
  'in-tree',
  'in_tree returns the candidates from one tree',
  { since: '1.31', clause: 'values' },
  async (cloud) => {
    const { own, leaves } = await world(cloud, { wanted: {}, other: {} });
    await leaves({ in_tree: own.wanted?.uuid as string }, ['wanted']);
    await leaves({ in_tree: cloud.uuid() }, []);
  },
);

fact(
  'root-required',
  'root_required returns the candidates from trees whose root has the traits, or with ! does not',
  { since: '1.35', clause: 'values' },
  async (cloud) => {
    const [a, b] = await twoTraits(cloud);
    const { leaves } = await world(cloud, { both: { traits: [a, b] }, one: { traits: [a] }, bare: {} });
    await leaves({ root_required: `${a},${b}` }, ['both']);
    await leaves({ root_required: `${a},!${b}` }, ['one']);
    await leaves({ root_required: `!${a}` }, ['bare']);
  },
);
