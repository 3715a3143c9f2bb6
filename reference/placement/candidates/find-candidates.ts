/** Finds the candidates for a request, tree by tree, and no more of them than were asked for. */
import type { Refusal } from '../../http/handler.ts';
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';
import { type Choice, choicesFor } from './choices.ts';
import { type AllocationCandidate, Combiner } from './combine.ts';
import { checkNames } from './names.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { rootsWorthALook } from './roots.ts';
import { someShare } from './sharing.ts';

export interface FoundCandidates {
  candidates: readonly AllocationCandidate[];
  /** The providers to be told about, trees whole where the request knows of trees. */
  providers: readonly Provider[];
}

export function findCandidates(state: PlacementState, request: CandidatesRequest): FoundCandidates | Refusal {
  const checked = checkNames(state, request, (group) => hasCandidates(state, request, group));
  if (checked === 'nothing') return { candidates: [], providers: [] };
  if (checked) return checked;
  // Callers that know no trees are also told of what only a candidate past the limit takes from.
  const knowsTrees = request.nested || !state.trees.areNested;
  const all = search(state, request, knowsTrees ? request.limit : undefined);
  const candidates = knowsTrees ? all : all.slice(0, request.limit);
  const trees = new Set<string>();
  for (const { allocations } of candidates)
    for (const [provider] of allocations) trees.add(state.trees.rootOf(provider));
  const providers = knowsTrees ? membersOf(state, trees) : giversIn(state, all, trees);
  return { candidates, providers };
}

function search(
  state: PlacementState,
  request: CandidatesRequest,
  limit: number | undefined,
): AllocationCandidate[] {
  const found: AllocationCandidate[] = [];
  // Only what is shared can be found from several trees.
  const isNew = someShare(state) ? newOnes() : null;
  const combiner = new Combiner(state, request, (candidate) => {
    if (!request.nested && takesTwiceFromATree(state, candidate)) return true;
    if (isNew === null || isNew(candidate)) found.push(candidate);
    return found.length !== limit;
  });
  for (const root of rootsWorthALook(state, request)) {
    const choices = choicesOfAll(state, request, root);
    if (choices && !combiner.combine(choices)) break;
  }
  return found;
}

/** Null when a group cannot be met. */
function choicesOfAll(state: PlacementState, { groups }: CandidatesRequest, root: string): Choice[][] | null {
  const choices: Choice[][] = [];
  for (const group of groups) {
    const ofGroup = choicesFor(state, group, root);
    if (ofGroup.length === 0) return null;
    choices.push(ofGroup);
  }
  return choices;
}

function hasCandidates(state: PlacementState, request: CandidatesRequest, group: RequestGroup): boolean {
  const alone = { ...request, groups: [group] };
  for (const root of rootsWorthALook(state, alone))
    if (choicesFor(state, group, root).length > 0) return true;
  return false;
}

function newOnes(): (candidate: AllocationCandidate) => boolean {
  const known = new Set<string>();
  return ({ allocations, mappings }) => {
    const taken = allocations.map(
      ([provider, { resources }]) => `${provider} ${JSON.stringify(sorted(resources))}`,
    );
    const text = JSON.stringify([taken.toSorted(), mappings.map(([, uuids]) => uuids.toSorted())]);
    if (known.has(text)) return false;
    known.add(text);
    return true;
  };
}

function sorted(resources: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(resources).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function takesTwiceFromATree({ trees }: PlacementState, { allocations }: AllocationCandidate): boolean {
  return new Set(allocations.map(([provider]) => trees.rootOf(provider))).size < allocations.length;
}

function membersOf(state: PlacementState, trees: Iterable<string>): Provider[] {
  const members: Provider[] = [];
  for (const root of trees)
    for (const uuid of state.trees.membersOf(root)) members.push(state.provider(uuid) as Provider);
  return members;
}

/** Those of the trees that some candidate takes from. */
function giversIn(
  state: PlacementState,
  candidates: readonly AllocationCandidate[],
  trees: ReadonlySet<string>,
): Provider[] {
  const givers = new Set(candidates.flatMap(({ allocations }) => allocations.map(([provider]) => provider)));
  return [...givers]
    .filter((uuid) => trees.has(state.trees.rootOf(uuid)))
    .map((uuid) => state.provider(uuid) as Provider);
}
