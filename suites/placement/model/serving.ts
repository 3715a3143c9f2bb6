/** Who can serve one group of resources, about one tree. */
import type { Resources } from '../claim-body.ts';
import {
  type AggregateTerm,
  hasNoneUnwanted,
  hasWanted,
  meetsAggregates,
  meetsTraits,
  type TraitTerm,
} from './terms.ts';
import { hasRoom, type ModelProvider, type ModelWorld, rootOf, treeOf } from './world.ts';

export interface ModelGroup {
  resources: Resources;
  member_of?: readonly AggregateTerm[];
  required?: readonly TraitTerm[];
  /** UUID of any provider of the tree. */
  in_tree?: string;
}

/** Of a provider with this trait the trees of its aggregates may have something. */
export const SHARES = 'MISC_SHARES_VIA_AGGREGATE';

type Taken = Readonly<Record<string, Resources>>;

/** @param spread whether several providers may serve the group together, as they may the one without a suffix */
export function choicesFor(
  world: ModelWorld,
  root: ModelProvider,
  group: ModelGroup,
  spread: boolean,
): Taken[] {
  const all = withinReach(world, root).filter((provider) => isInTreeOf(world, provider, group));
  return spread ? servingTogether(world, root, group, all) : servingAlone(group, all);
}

/** The tree, and those who share with a provider of it. */
function withinReach(world: ModelWorld, root: ModelProvider): ModelProvider[] {
  const tree = treeOf(world, root);
  const aggregates = new Set(tree.flatMap((provider) => provider.aggregates));
  const isShared = ({ traits, aggregates: own }: ModelProvider) =>
    traits.includes(SHARES) && own.some((one) => aggregates.has(one));
  return world.filter((provider) => tree.includes(provider) || isShared(provider));
}

function isInTreeOf(world: ModelWorld, provider: ModelProvider, { in_tree }: ModelGroup): boolean {
  const named = world.find(({ uuid }) => uuid === in_tree);
  return in_tree === undefined || (named !== undefined && rootOf(world, named) === rootOf(world, provider));
}

function servingAlone(
  { resources, member_of = [], required = [] }: ModelGroup,
  all: readonly ModelProvider[],
): Taken[] {
  return all
    .filter((provider) =>
      Object.entries(resources).every(([name, amount]) => hasRoom(provider, name, amount)),
    )
    .filter(({ aggregates }) => meetsAggregates(aggregates, member_of))
    .filter(({ traits }) => meetsTraits(traits, required))
    .map(({ uuid }) => ({ [uuid]: resources }));
}

/** Each class may come of another provider; the traits that are wanted may be of any of them. */
function servingTogether(
  world: ModelWorld,
  root: ModelProvider,
  { resources, member_of = [], required = [] }: ModelGroup,
  all: readonly ModelProvider[],
): Taken[] {
  const near = all.filter((provider) => isMember(world, root, provider, member_of));
  let choices: (readonly [ModelProvider, string])[][] = [[]];
  for (const [name, amount] of Object.entries(resources)) {
    const able = near.filter((provider) => hasRoom(provider, name, amount));
    choices = choices.flatMap((some) => able.map((provider) => [...some, [provider, name] as const]));
  }
  const suits = (parts: (readonly [ModelProvider, string])[]) => {
    const traits = parts.flatMap(([provider]) => provider.traits);
    return hasWanted(traits, required) && hasNoneUnwanted(traits, required);
  };
  return choices.filter(suits).map((parts) => {
    const taken: Record<string, Record<string, number>> = {};
    for (const [{ uuid }, name] of parts) taken[uuid] = { ...taken[uuid], [name]: resources[name] as number };
    return taken;
  });
}

/** The aggregates of a root count for its tree. Who shares must be a member by itself. */
function isMember(
  world: ModelWorld,
  root: ModelProvider,
  provider: ModelProvider,
  terms: readonly AggregateTerm[],
): boolean {
  const wanted = terms.filter(({ not }) => !not);
  const unwanted = terms.filter(({ not }) => not);
  const isWanted = ({ aggregates }: ModelProvider) => meetsAggregates(aggregates, wanted);
  const ownTree = rootOf(world, provider) === root.uuid;
  return (
    (isWanted(provider) || (ownTree && isWanted(root))) &&
    meetsAggregates(provider.aggregates, unwanted) &&
    meetsAggregates(root.aggregates, unwanted)
  );
}
