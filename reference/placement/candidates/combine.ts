/** Combines a choice for each group into candidates that can be allocated as they stand. */
import type { Allocation, Inventory, Provider } from '../records.ts';
import { capacityOf } from '../room.ts';
import type { State } from '../state.ts';
import type { Choice } from './choices.ts';
import type { CandidatesRequest } from './request.ts';

/** One way to meet the whole request. */
export interface Candidate {
  /** One for each provider. */
  allocations: readonly Allocation[];
  /** By the suffix of each group: the providers that meet it. */
  mappings: ReadonlyMap<string, readonly string[]>;
}

/** Counts the combinations that are tried: their number grows with the power of the groups. */
export interface Effort {
  left: number;
}

/** @param visit takes each candidate, and says whether to go on @returns false when it was told to stop, or effort ran out */
export function combine(
  state: State,
  request: CandidatesRequest,
  choices: readonly (readonly Choice[])[],
  effort: Effort,
  visit: (candidate: Candidate) => boolean,
): boolean {
  const { groups } = request;
  const picked: Choice[] = [];
  const pick = (index: number): boolean => {
    if (index === groups.length) {
      if (!areInSubtrees(state, request, picked)) return true;
      return visit(candidateOf(request, picked));
    }
    for (const choice of choices[index] as readonly Choice[]) {
      effort.left -= 1;
      if (effort.left < 0) return false;
      if (!goesWith(state, request, picked, choice)) continue;
      picked.push(choice);
      const goOn = pick(index + 1);
      picked.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return pick(0);
}

/** The choice can be added to those before it: no provider is to give twice that must not, or more than it has. */
function goesWith(
  state: State,
  { groups, isolate }: CandidatesRequest,
  picked: readonly Choice[],
  choice: Choice,
): boolean {
  if (picked.length === 0) return true;
  if (isolate && groups[picked.length]?.fromOneProvider) {
    const [provider] = choice.providers;
    if (picked.some(({ providers }, at) => groups[at]?.fromOneProvider && providers[0] === provider))
      return false;
  }
  return choice.allocations.every((allocation) => isWithinCapacity(state, picked, allocation));
}

function isWithinCapacity(
  state: State,
  picked: readonly Choice[],
  { provider, resources }: Allocation,
): boolean {
  const others = picked.flatMap(({ allocations }) =>
    allocations.filter((each) => each.provider === provider),
  );
  if (others.length === 0) return true;
  const { inventories } = state.provider(provider) as Provider;
  return Object.entries(resources).every(([name, amount]) => {
    const sum = others.reduce((total, other) => total + (other.resources[name] ?? 0), amount);
    const inventory = inventories[name] as Inventory;
    return state.usages.used(provider, name) + sum <= capacityOf(inventory) && sum <= inventory.max_unit;
  });
}

/** Of the providers of each list of groups, one stands above all others. */
function areInSubtrees(
  state: State,
  { groups, sameSubtrees }: CandidatesRequest,
  picked: readonly Choice[],
): boolean {
  return sameSubtrees.every((suffixes) => {
    const uuids = new Set(
      picked.flatMap(({ providers }, at) =>
        suffixes.includes(groups[at]?.suffix as string) ? providers : [],
      ),
    );
    if (uuids.size === 1) return true;
    const lines = [...uuids].map((uuid) => new Set(state.trees.lineOf(uuid)));
    return [...uuids].some((uuid) => lines.every((line) => line.has(uuid)));
  });
}

function candidateOf({ groups }: CandidatesRequest, picked: readonly Choice[]): Candidate {
  const mappings = new Map(picked.map(({ providers }, at) => [groups[at]?.suffix as string, providers]));
  const [only] = picked;
  if (picked.length === 1 && only) return { allocations: only.allocations, mappings };
  return { allocations: sumOf(picked.flatMap(({ allocations }) => allocations)), mappings };
}

function sumOf(allocations: readonly Allocation[]): Allocation[] {
  const byProvider = new Map<string, Record<string, number>>();
  for (const { provider, resources } of allocations) {
    const sums = byProvider.get(provider) ?? {};
    for (const [name, amount] of Object.entries(resources)) sums[name] = (sums[name] ?? 0) + amount;
    byProvider.set(provider, sums);
  }
  return [...byProvider].map(([provider, resources]) => ({ provider, resources }));
}
