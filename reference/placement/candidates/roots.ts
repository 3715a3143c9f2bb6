/** Finds the trees that may have candidates, through the most selective condition of the request. */
import type { PlacementState } from '../state/state.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { rootsServedBy } from './sharing.ts';

/** Yields the root of every tree that may have candidates, once. No other tree has any. */
export function* findCandidateRoots(state: PlacementState, request: CandidatesRequest): Generator<string> {
  const seen = new Set<string>();
  for (const uuid of smallestOf(request.groups.flatMap((group) => narrowingSets(state, group)))) {
    for (const root of rootsServedBy(state, uuid)) {
      if (seen.has(root)) continue;
      seen.add(root);
      if (hasRootTraits(state, request, root)) yield root;
    }
  }
}

/** Whether the root has the required root traits and none of the forbidden ones. */
export function hasRootTraits(
  { withTrait }: PlacementState,
  { rootRequired, rootForbidden }: Pick<CandidatesRequest, 'rootRequired' | 'rootForbidden'>,
  root: string,
): boolean {
  return (
    rootRequired.every((name) => withTrait.get(name).has(root)) &&
    !rootForbidden.some((name) => withTrait.get(name).has(root))
  );
}

/** Providers of which every candidate uses at least one. */
interface NarrowingSet {
  count: number;
  providers(): Iterable<string>;
}

function narrowingSets(
  state: PlacementState,
  { resources, required, memberOf, inTree }: RequestGroup,
): NarrowingSet[] {
  const { freeCapacity, withTrait, inAggregate, trees } = state;
  const found: NarrowingSet[] = [];
  for (const [name, amount] of resources)
    found.push({
      count: freeCapacity.count(name, amount),
      providers: () => freeCapacity.holders(name, amount),
    });
  for (const names of required) found.push(unionOf(names.map((name) => withTrait.get(name))));
  for (const uuids of memberOf) found.push(unionOf(uuids.map((uuid) => inAggregate.get(uuid))));
  if (inTree !== undefined && resources.size > 0)
    found.push(unionOf([trees.membersOf(trees.rootOf(inTree))]));
  return found;
}

function unionOf(sets: readonly ReadonlySet<string>[]): NarrowingSet {
  const count = sets.reduce((sum, { size }) => sum + size, 0);
  return { count, providers: () => new Set(sets.flatMap((set) => [...set])) };
}

/** Without any condition, no provider can satisfy the group. */
function smallestOf(sets: readonly NarrowingSet[]): Iterable<string> {
  const [first, ...others] = sets;
  if (!first) return [];
  return others.reduce((smallest, set) => (set.count < smallest.count ? set : smallest), first).providers();
}
