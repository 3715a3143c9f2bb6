/** The trees in which candidates may be found, found through whatever narrows them down the most. */
import type { PlacementState } from '../state/state.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { rootsServedBy } from './sharing.ts';

/** Each root once. Whether its tree has candidates has still to be looked at; no other tree has any. */
export function* rootsWorthALook(state: PlacementState, request: CandidatesRequest): Generator<string> {
  const seen = new Set<string>();
  for (const uuid of narrowest(request.groups.flatMap((group) => leads(state, group)))) {
    for (const root of rootsServedBy(state, uuid)) {
      if (seen.has(root)) continue;
      seen.add(root);
      if (isAsked(state, request, root)) yield root;
    }
  }
}

/** The root has the traits that roots are to have. */
export function isAsked(
  { withTrait }: PlacementState,
  { rootRequired, rootForbidden }: Pick<CandidatesRequest, 'rootRequired' | 'rootForbidden'>,
  root: string,
): boolean {
  return (
    rootRequired.every((name) => withTrait.get(name).has(root)) &&
    !rootForbidden.some((name) => withTrait.get(name).has(root))
  );
}

/** Some providers of which each candidate has at least one. */
interface Lead {
  count: number;
  providers(): Iterable<string>;
}

function leads(state: PlacementState, { resources, required, memberOf, inTree }: RequestGroup): Lead[] {
  const { freeCapacity, withTrait, inAggregate, trees } = state;
  const found: Lead[] = [];
  for (const [name, amount] of resources)
    found.push({
      count: freeCapacity.count(name, amount),
      providers: () => freeCapacity.holders(name, amount),
    });
  for (const names of required) found.push(anyOf(names.map((name) => withTrait.get(name))));
  for (const uuids of memberOf) found.push(anyOf(uuids.map((uuid) => inAggregate.get(uuid))));
  if (inTree !== undefined && resources.size > 0) found.push(anyOf([trees.membersOf(trees.rootOf(inTree))]));
  return found;
}

function anyOf(sets: readonly ReadonlySet<string>[]): Lead {
  const count = sets.reduce((sum, { size }) => sum + size, 0);
  return { count, providers: () => new Set(sets.flatMap((set) => [...set])) };
}

/** A group without any lead cannot be met by anybody. */
function narrowest(leads: readonly Lead[]): Iterable<string> {
  const [first, ...others] = leads;
  if (!first) return [];
  return others.reduce((best, lead) => (lead.count < best.count ? lead : best), first).providers();
}
