/** Combines one choice for each group into allocation candidates. */

import { capacityOf } from '../../inventory-capacity.ts';
import type { Inventory, Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';
import type { CandidateAllocation, GroupChoice } from './choices.ts';
import type { CandidatesRequest } from './request.ts';

/** One way to satisfy the whole request, in the shape of the response since 1.12. */
export interface AllocationCandidate {
  /** One for each provider that resources are allocated from. */
  allocations: readonly CandidateAllocation[];
  /** The providers that satisfy each group, by the group's suffix. */
  mappings: readonly GroupChoice['mapping'][];
}

/** A bound on the work of one query, since other requests wait for it. */
const MAX_COMBINATIONS = 500_000;

/** Enumerates the candidates of one tree after another, within one bound for all of them. */
export class Combiner {
  readonly #state: PlacementState;
  readonly #request: CandidatesRequest;
  readonly #visit: (candidate: AllocationCandidate) => boolean;
  readonly #picked: GroupChoice[] = [];
  /** The number of combinations grows exponentially with the number of groups. */
  #left = MAX_COMBINATIONS;

  /** @param visit is called for each candidate, and returns whether to continue */
  constructor(
    state: PlacementState,
    request: CandidatesRequest,
    visit: (candidate: AllocationCandidate) => boolean,
  ) {
    this.#state = state;
    this.#request = request;
    this.#visit = visit;
  }

  /** @param choices for each group, of one tree @returns false when the enumeration is over */
  combine(choices: readonly (readonly GroupChoice[])[]): boolean {
    const index = this.#picked.length;
    if (index === choices.length) return this.#visitPicked();
    for (const choice of choices[index] as readonly GroupChoice[]) {
      this.#left -= 1;
      if (this.#left < 0) return false;
      if (!isCombinable(this.#state, this.#request, this.#picked, choice)) continue;
      this.#picked.push(choice);
      const isContinued = this.combine(choices);
      this.#picked.pop();
      if (!isContinued) return false;
    }
    return true;
  }

  #visitPicked(): boolean {
    if (!areInSameSubtrees(this.#state, this.#request, this.#picked)) return true;
    return this.#visit(buildCandidate(this.#picked));
  }
}

/** Whether a choice goes with those picked before: within each provider's capacity, and isolated where required. */
function isCombinable(
  state: PlacementState,
  { groups, isIsolated }: CandidatesRequest,
  picked: readonly GroupChoice[],
  choice: GroupChoice,
): boolean {
  if (picked.length === 0) return true;
  if (isIsolated && groups[picked.length]?.isFromOneProvider) {
    const [provider] = choice.mapping[1];
    const isTaken = picked.some(
      ({ mapping }, at) => groups[at]?.isFromOneProvider && mapping[1][0] === provider,
    );
    if (isTaken) return false;
  }
  return choice.allocations.every((allocation) => isWithinCapacity(state, picked, allocation));
}

function isWithinCapacity(
  state: PlacementState,
  picked: readonly GroupChoice[],
  [provider, { resources }]: CandidateAllocation,
): boolean {
  const others = picked.flatMap(({ allocations }) => allocations.filter(([other]) => other === provider));
  if (others.length === 0) return true;
  const { inventories } = state.provider(provider) as Provider;
  return Object.entries(resources).every(([name, amount]) => {
    const sum = others.reduce((total, [, other]) => total + (other.resources[name] ?? 0), amount);
    const inventory = inventories[name] as Inventory;
    return state.usages.used(provider, name) + sum <= capacityOf(inventory) && sum <= inventory.max_unit;
  });
}

/** Whether, for each `same_subtree`, one of the groups' providers is an ancestor of all others. */
function areInSameSubtrees(
  state: PlacementState,
  { sameSubtrees }: CandidatesRequest,
  picked: readonly GroupChoice[],
): boolean {
  return sameSubtrees.every((suffixes) => {
    const mappings = picked.map(({ mapping }) => mapping).filter(([suffix]) => suffixes.includes(suffix));
    const uuids = [...new Set(mappings.flatMap(([, providers]) => providers))];
    if (uuids.length === 1) return true;
    const ancestries = uuids.map((uuid) => new Set(state.trees.ancestryOf(uuid)));
    return uuids.some((uuid) => ancestries.every((ancestry) => ancestry.has(uuid)));
  });
}

function buildCandidate(picked: readonly GroupChoice[]): AllocationCandidate {
  const [only] = picked;
  if (picked.length === 1 && only) return { allocations: only.allocations, mappings: [only.mapping] };
  return {
    allocations: sumByProvider(picked.flatMap(({ allocations }) => allocations)),
    mappings: picked.map(({ mapping }) => mapping),
  };
}

function sumByProvider(allocations: readonly CandidateAllocation[]): CandidateAllocation[] {
  const byProvider = new Map<string, Record<string, number>>();
  for (const [provider, { resources }] of allocations) {
    const sums = byProvider.get(provider) ?? {};
    for (const [name, amount] of Object.entries(resources)) sums[name] = (sums[name] ?? 0) + amount;
    byProvider.set(provider, sums);
  }
  return [...byProvider].map(([provider, resources]) => [provider, { resources }]);
}
