/** Combines a choice for each group into candidates that can be allocated as they stand. */

import { capacityOf } from '../../inventory-capacity.ts';
import type { Inventory, Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';
import type { Choice, Share } from './choices.ts';
import type { CandidatesRequest } from './request.ts';

/** One way to meet the whole request, in the form in which clients are told of it. */
export interface AllocationCandidate {
  /** One for each provider that gives something. */
  allocations: readonly Share[];
  /** By the suffix of each group: the providers that meet it. */
  mappings: readonly Choice['mapping'][];
}

/** Combinations that are tried at most, so that no query keeps everybody else waiting for long. */
const MOST_COMBINATIONS = 500_000;

/** Combines choices for one tree after the other, until it is told to stop. */
export class Combiner {
  readonly #state: PlacementState;
  readonly #request: CandidatesRequest;
  readonly #visit: (candidate: AllocationCandidate) => boolean;
  readonly #picked: Choice[] = [];
  /** The number of combinations grows with the power of the groups. */
  #left = MOST_COMBINATIONS;

  /** @param visit takes each candidate, and says whether to go on */
  constructor(
    state: PlacementState,
    request: CandidatesRequest,
    visit: (candidate: AllocationCandidate) => boolean,
  ) {
    this.#state = state;
    this.#request = request;
    this.#visit = visit;
  }

  /** @param choices for each group @returns false when nothing more is to be tried */
  combine(choices: readonly (readonly Choice[])[]): boolean {
    const index = this.#picked.length;
    if (index === choices.length) return this.#found();
    for (const choice of choices[index] as readonly Choice[]) {
      this.#left -= 1;
      if (this.#left < 0) return false;
      if (!goesWith(this.#state, this.#request, this.#picked, choice)) continue;
      this.#picked.push(choice);
      const goOn = this.combine(choices);
      this.#picked.pop();
      if (!goOn) return false;
    }
    return true;
  }

  #found(): boolean {
    if (!areInSubtrees(this.#state, this.#request, this.#picked)) return true;
    return this.#visit(candidateOf(this.#picked));
  }
}

/** The choice can be added to those before it: no provider is to give twice that must not, or more than it has. */
function goesWith(
  state: PlacementState,
  { groups, isolate }: CandidatesRequest,
  picked: readonly Choice[],
  choice: Choice,
): boolean {
  if (picked.length === 0) return true;
  if (isolate && groups[picked.length]?.fromOneProvider) {
    const [provider] = choice.mapping[1];
    const isTaken = picked.some(
      ({ mapping }, at) => groups[at]?.fromOneProvider && mapping[1][0] === provider,
    );
    if (isTaken) return false;
  }
  return choice.shares.every((share) => isWithinCapacity(state, picked, share));
}

function isWithinCapacity(
  state: PlacementState,
  picked: readonly Choice[],
  [provider, { resources }]: Share,
): boolean {
  const others = picked.flatMap(({ shares }) => shares.filter(([other]) => other === provider));
  if (others.length === 0) return true;
  const { inventories } = state.provider(provider) as Provider;
  return Object.entries(resources).every(([name, amount]) => {
    const sum = others.reduce((total, [, other]) => total + (other.resources[name] ?? 0), amount);
    const inventory = inventories[name] as Inventory;
    return state.usages.used(provider, name) + sum <= capacityOf(inventory) && sum <= inventory.max_unit;
  });
}

/** Of the providers of each list of groups, one stands above all others. */
function areInSubtrees(
  state: PlacementState,
  { sameSubtrees }: CandidatesRequest,
  picked: readonly Choice[],
): boolean {
  return sameSubtrees.every((suffixes) => {
    const mappings = picked.map(({ mapping }) => mapping).filter(([suffix]) => suffixes.includes(suffix));
    const uuids = [...new Set(mappings.flatMap(([, providers]) => providers))];
    if (uuids.length === 1) return true;
    const lines = uuids.map((uuid) => new Set(state.trees.lineOf(uuid)));
    return uuids.some((uuid) => lines.every((line) => line.has(uuid)));
  });
}

function candidateOf(picked: readonly Choice[]): AllocationCandidate {
  const [only] = picked;
  if (picked.length === 1 && only) return { allocations: only.shares, mappings: [only.mapping] };
  return {
    allocations: sumOf(picked.flatMap(({ shares }) => shares)),
    mappings: picked.map(({ mapping }) => mapping),
  };
}

function sumOf(shares: readonly Share[]): Share[] {
  const byProvider = new Map<string, Record<string, number>>();
  for (const [provider, { resources }] of shares) {
    const sums = byProvider.get(provider) ?? {};
    for (const [name, amount] of Object.entries(resources)) sums[name] = (sums[name] ?? 0) + amount;
    byProvider.set(provider, sums);
  }
  return [...byProvider].map(([provider, resources]) => [provider, { resources }]);
}
