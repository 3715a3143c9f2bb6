/** Finds the providers that can satisfy one request group, in and around one tree. */
import type { Resources } from '../claim-body.ts';
import {
  type AggregateTerm,
  hasNoForbiddenTraits,
  hasRequiredTraits,
  matchesAggregates,
  matchesTraits,
  type TraitTerm,
} from './terms.ts';
import { hasCapacity, type ModelProvider, type ModelWorld, rootOf, treeOf } from './world.ts';

export interface ModelGroup {
  resources: Resources;
  member_of?: readonly AggregateTerm[];
  required?: readonly TraitTerm[];
  /** UUID of any provider of the tree. */
  in_tree?: string;
}

/** A provider with this trait shares its inventory with the trees in its aggregates. */
export const SHARES = 'MISC_SHARES_VIA_AGGREGATE';

type Taken = Readonly<Record<string, Resources>>;

/** @param spread whether the group may use several providers, as the unsuffixed one may */
export function listProviderChoices(
  world: ModelWorld,
  root: ModelProvider,
  group: ModelGroup,
  spread: boolean,
): Taken[] {
  const all = withinReach(world, root).filter((provider) => isInTreeOf(world, provider, group));
  return spread ? servingTogether(world, root, group, all) : servingAlone(group, all);
}

/** The providers of the tree, and those that share with one of them. */
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
      Object.entries(resources).every(([name, amount]) => hasCapacity(provider, name, amount)),
    )
    .filter(({ aggregates }) => matchesAggregates(aggregates, member_of))
    .filter(({ traits }) => matchesTraits(traits, required))
    .map(({ uuid }) => ({ [uuid]: resources }));
}

/** Each class may come from another provider, and the required traits may be spread over them. */
function servingTogether(
  world: ModelWorld,
  root: ModelProvider,
  { resources, member_of = [], required = [] }: ModelGroup,
  all: readonly ModelProvider[],
): Taken[] {
  const near = all.filter((provider) => isMember(world, root, provider, member_of));
  let choices: (readonly [ModelProvider, string])[][] = [[]];
  for (const [name, amount] of Object.entries(resources)) {
    const able = near.filter((provider) => hasCapacity(provider, name, amount));
    choices = choices.flatMap((some) => able.map((provider) => [...some, [provider, name] as const]));
  }
  const suits = (parts: (readonly [ModelProvider, string])[]) => {
    const traits = parts.flatMap(([provider]) => provider.traits);
    return hasRequiredTraits(traits, required) && hasNoForbiddenTraits(traits, required);
  };
  return choices.filter(suits).map((parts) => {
    const taken: Record<string, Record<string, number>> = {};
    for (const [{ uuid }, name] of parts) taken[uuid] = { ...taken[uuid], [name]: resources[name] as number };
    return taken;
  });
}

/** The aggregates of a root count for its tree. A sharing provider must be a member itself. */
function isMember(
  world: ModelWorld,
  root: ModelProvider,
  provider: ModelProvider,
  terms: readonly AggregateTerm[],
): boolean {
  const wanted = terms.filter(({ not }) => !not);
  const unwanted = terms.filter(({ not }) => not);
  const isWanted = ({ aggregates }: ModelProvider) => matchesAggregates(aggregates, wanted);
  const ownTree = rootOf(world, provider) === root.uuid;
  return (
    (isWanted(provider) || (ownTree && isWanted(root))) &&
    matchesAggregates(provider.aggregates, unwanted) &&
    matchesAggregates(root.aggregates, unwanted)
  );
}
