/** Computes the expected answer to a query for allocation candidates. */
import type { Resources } from '../claim-body.ts';
import { listProviderChoices, type ModelGroup } from './choices.ts';
import { capacityOf, type ModelProvider, type ModelWorld, rootOf } from './world.ts';

export interface CandidatesQuery {
  /** By suffix; '' for the unsuffixed group. */
  groups: Readonly<Record<string, ModelGroup>>;
  /** For several suffixed groups: whether one provider may be that of more than one. */
  policy?: 'none' | 'isolate';
}

/** The resources of each provider, and the providers of each group. */
export interface ModelCandidate {
  taken: Readonly<Record<string, Resources>>;
  mappings: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param trees whether a candidate may use several providers of one tree, as it may since 1.29
 * @returns in no particular order
 */
export function computeCandidates(
  world: ModelWorld,
  question: CandidatesQuery,
  trees: boolean,
): ModelCandidate[] {
  const roots = world.filter(({ parent }) => parent === null);
  const found = roots.flatMap((root) => candidatesAbout(world, question, root));
  const fitting = found.filter((one) => isWithinLimits(world, one) && (trees || isOfOneEach(world, one)));
  return [...new Map(fitting.map((one) => [JSON.stringify(one), one])).values()];
}

/** The candidates of one tree and of the providers that share with it. */
function candidatesAbout(
  world: ModelWorld,
  { groups, policy }: CandidatesQuery,
  root: ModelProvider,
): ModelCandidate[] {
  const choices = Object.entries(groups).map(([suffix, group]) =>
    listProviderChoices(world, root, group, suffix === '').map((taken) => ({ suffix, taken })),
  );
  return product(choices)
    .filter((parts) => policy !== 'isolate' || isIsolated(parts))
    .map(together);
}

interface Part {
  suffix: string;
  taken: Readonly<Record<string, Resources>>;
}

/** Every combination of one element of each list. */
function product<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (sofar, next) => sofar.flatMap((some) => next.map((one) => [...some, one])),
    [[]],
  );
}

function isIsolated(parts: readonly Part[]): boolean {
  const serving = parts.filter(({ suffix }) => suffix !== '').flatMap(({ taken }) => Object.keys(taken));
  return new Set(serving).size === serving.length;
}

/** Adds up the resources of the groups. Keys are sorted, so that equal candidates have equal texts. */
function together(parts: readonly Part[]): ModelCandidate {
  const sums: Record<string, Record<string, number>> = {};
  for (const [uuid, resources] of parts.flatMap(({ taken }) => Object.entries(taken)))
    sums[uuid] = addResources(sums[uuid] ?? {}, resources);
  return {
    taken: sortEntries(
      Object.entries(sums).map(([uuid, resources]) => [uuid, sortEntries(Object.entries(resources))]),
    ),
    mappings: sortEntries(parts.map(({ suffix, taken }) => [suffix, Object.keys(taken).sort()])),
  };
}

function addResources(sum: Resources, resources: Resources): Record<string, number> {
  const more = Object.entries(resources).map(([name, amount]) => [name, (sum[name] ?? 0) + amount]);
  return { ...sum, ...Object.fromEntries(more) };
}

function sortEntries<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Groups that fit one by one may exceed a provider together. */
function isWithinLimits(world: ModelWorld, { taken }: ModelCandidate): boolean {
  return Object.entries(taken).every(([uuid, resources]) => {
    const { inventories, used } = world.find((provider) => provider.uuid === uuid) as ModelProvider;
    return Object.entries(resources).every(([name, amount]) => {
      const inventory = inventories[name];
      if (inventory === undefined) return false;
      return amount <= inventory.max_unit && (used[name] ?? 0) + amount <= Math.floor(capacityOf(inventory));
    });
  });
}

/** No two providers of one tree. */
function isOfOneEach(world: ModelWorld, { taken }: ModelCandidate): boolean {
  const roots = rootsOf(world, [{ taken }]);
  return roots.size === Object.keys(taken).length;
}

/** UUIDs of the providers that have a summary. */
export function listSummarisedProviders(
  world: ModelWorld,
  candidates: readonly ModelCandidate[],
  trees: boolean,
): string[] {
  const [serving, roots] = [
    candidates.flatMap(({ taken }) => Object.keys(taken)),
    rootsOf(world, candidates),
  ];
  return world
    .filter((provider) => (trees ? roots.has(rootOf(world, provider)) : serving.includes(provider.uuid)))
    .map(({ uuid }) => uuid);
}

function rootsOf(world: ModelWorld, candidates: readonly Pick<ModelCandidate, 'taken'>[]): Set<string> {
  const serving = new Set(candidates.flatMap(({ taken }) => Object.keys(taken)));
  return new Set(world.filter(({ uuid }) => serving.has(uuid)).map((provider) => rootOf(world, provider)));
}
