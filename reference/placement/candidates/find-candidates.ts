/** Finds the allocation candidates for a request, tree by tree, up to its limit. */
import type { Refusal } from '../../handler-result.ts';
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';
import { findChoices, type GroupChoice } from './choices.ts';
import { type AllocationCandidate, Combiner } from './combine.ts';
import { checkNames } from './names.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { findCandidateRoots } from './roots.ts';
import { hasSharingProviders } from './sharing.ts';

/** The result of a search. */
export interface FoundCandidates {
  candidates: readonly AllocationCandidate[];
  /** The providers to summarise: whole trees since 1.29. */
  providers: readonly Provider[];
}

export function findCandidates(state: PlacementState, request: CandidatesRequest): FoundCandidates | Refusal {
  const checked = checkNames(state, request, (group) => hasCandidates(state, request, group));
  if (checked === 'no-candidates') return { candidates: [], providers: [] };
  if (checked) return checked;
  // Below 1.29, summaries also include providers that only candidates past the limit use, within the trees of the result.
  const summarisesTrees = request.isNested || !state.trees.hasNestedProviders;
  const all = search(state, request, summarisesTrees ? request.limit : undefined);
  const candidates = summarisesTrees ? all : all.slice(0, request.limit);
  const trees = new Set<string>();
  for (const { allocations } of candidates)
    for (const [provider] of allocations) trees.add(state.trees.rootOf(provider));
  const providers = summarisesTrees ? membersOf(state, trees) : allocatedProvidersIn(state, all, trees);
  return { candidates, providers };
}

function search(
  state: PlacementState,
  request: CandidatesRequest,
  limit: number | undefined,
): AllocationCandidate[] {
  const found: AllocationCandidate[] = [];
  // Only candidates with sharing providers can be found from several trees.
  const isNew = hasSharingProviders(state) ? createDeduplicator() : null;
  const combiner = new Combiner(state, request, (candidate) => {
    if (!request.isNested && usesTreeTwice(state, candidate)) return true;
    if (isNew === null || isNew(candidate)) found.push(candidate);
    return found.length !== limit;
  });
  for (const root of findCandidateRoots(state, request)) {
    const choices = findChoicesForAll(state, request, root);
    if (choices && !combiner.combine(choices)) break;
  }
  return found;
}

/** Null when a group has no choice. */
function findChoicesForAll(
  state: PlacementState,
  { groups }: CandidatesRequest,
  root: string,
): GroupChoice[][] | null {
  const choices: GroupChoice[][] = [];
  for (const group of groups) {
    const ofGroup = findChoices(state, group, root);
    if (ofGroup.length === 0) return null;
    choices.push(ofGroup);
  }
  return choices;
}

function hasCandidates(state: PlacementState, request: CandidatesRequest, group: RequestGroup): boolean {
  const single = { ...request, groups: [group] };
  for (const root of findCandidateRoots(state, single))
    if (findChoices(state, group, root).length > 0) return true;
  return false;
}

function createDeduplicator(): (candidate: AllocationCandidate) => boolean {
  const seen = new Set<string>();
  return ({ allocations, mappings }) => {
    const allocated = allocations.map(
      ([provider, { resources }]) => `${provider} ${JSON.stringify(sortByClass(resources))}`,
    );
    const text = JSON.stringify([allocated.toSorted(), mappings.map(([, uuids]) => uuids.toSorted())]);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
}

function sortByClass(resources: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(resources).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function usesTreeTwice({ trees }: PlacementState, { allocations }: AllocationCandidate): boolean {
  return new Set(allocations.map(([provider]) => trees.rootOf(provider))).size < allocations.length;
}

function membersOf(state: PlacementState, trees: Iterable<string>): Provider[] {
  const members: Provider[] = [];
  for (const root of trees)
    for (const uuid of state.trees.membersOf(root)) members.push(state.provider(uuid) as Provider);
  return members;
}

/** The providers of the trees that some candidate allocates from. */
function allocatedProvidersIn(
  state: PlacementState,
  candidates: readonly AllocationCandidate[],
  trees: ReadonlySet<string>,
): Provider[] {
  const allocated = new Set(
    candidates.flatMap(({ allocations }) => allocations.map(([provider]) => provider)),
  );
  return [...allocated]
    .filter((uuid) => trees.has(state.trees.rootOf(uuid)))
    .map((uuid) => state.provider(uuid) as Provider);
}
