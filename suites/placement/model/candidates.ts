/** What must be offered to a question for allocation candidates. */
import type { Resources } from '../claim-body.ts';
import { choicesFor, type ModelGroup } from './serving.ts';
import { capacityOf, type ModelProvider, type ModelWorld, rootOf } from './world.ts';

export interface CandidateQuestion {
  /** By suffix; the one without a suffix is ''. */
  groups: Readonly<Record<string, ModelGroup>>;
  /** For several groups with a suffix: whether one provider may serve more than one of them. */
  policy?: 'none' | 'isolate';
}

/** What is to be taken of whom, and who serves which group. */
export interface ModelCandidate {
  taken: Readonly<Record<string, Resources>>;
  mappings: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param trees whether several providers of one tree may serve together, which they may since 1.29
 * @returns in no particular order
 */
export function candidatesOf(
  world: ModelWorld,
  question: CandidateQuestion,
  trees: boolean,
): ModelCandidate[] {
  const roots = world.filter(({ parent }) => parent === null);
  const found = roots.flatMap((root) => candidatesAbout(world, question, root));
  const fitting = found.filter((one) => isWithinLimits(world, one) && (trees || isOfOneEach(world, one)));
  return [...new Map(fitting.map((one) => [JSON.stringify(one), one])).values()];
}

/** Of one tree and of those who share with it. */
function candidatesAbout(
  world: ModelWorld,
  { groups, policy }: CandidateQuestion,
  root: ModelProvider,
): ModelCandidate[] {
  const choices = Object.entries(groups).map(([suffix, group]) =>
    choicesFor(world, root, group, suffix === '').map((taken) => ({ suffix, taken })),
  );
  return product(choices)
    .filter((parts) => policy !== 'isolate' || isIsolated(parts))
    .map(together);
}

interface Part {
  suffix: string;
  taken: Readonly<Record<string, Resources>>;
}

/** Every way to take one of each. */
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

/** Adds up what the groups take. Keys are sorted, so that equal candidates have equal texts. */
function together(parts: readonly Part[]): ModelCandidate {
  const sums: Record<string, Record<string, number>> = {};
  for (const [uuid, resources] of parts.flatMap(({ taken }) => Object.entries(taken)))
    sums[uuid] = added(sums[uuid] ?? {}, resources);
  return {
    taken: sorted(Object.entries(sums).map(([uuid, resources]) => [uuid, sorted(Object.entries(resources))])),
    mappings: sorted(parts.map(({ suffix, taken }) => [suffix, Object.keys(taken).sort()])),
  };
}

function added(sum: Resources, resources: Resources): Record<string, number> {
  const more = Object.entries(resources).map(([name, amount]) => [name, (sum[name] ?? 0) + amount]);
  return { ...sum, ...Object.fromEntries(more) };
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Groups that fit each by itself may be too much together. */
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

/** No two of one tree. */
function isOfOneEach(world: ModelWorld, { taken }: ModelCandidate): boolean {
  const roots = rootsOf(world, [{ taken }]);
  return roots.size === Object.keys(taken).length;
}

/** UUIDs of the providers that are told of beside the candidates. */
export function summarised(
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
