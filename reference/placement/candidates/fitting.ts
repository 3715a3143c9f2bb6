/** The conditions of a request group that a provider can meet. */

import type { PlacementState } from '../state/state.ts';
import type { RequestGroup } from './request.ts';

/** Whether one provider meets all conditions of the group. */
export function fitsGroup(state: PlacementState, group: RequestGroup, uuid: string): boolean {
  return (
    isInRequestedTree(state, group, uuid) &&
    hasResources(state, group, uuid) &&
    isMember(state, group.memberOf, uuid) &&
    !isAnyMember(state, group.notMemberOf, uuid) &&
    hasTraits(state, group, [uuid])
  );
}

/** Whether the providers together have a trait of each required list, and none has a forbidden one. */
export function hasTraits(
  state: PlacementState,
  { required, forbidden }: RequestGroup,
  uuids: readonly string[],
): boolean {
  return (
    required.every((names) =>
      names.some((name) => uuids.some((uuid) => state.withTrait.get(name).has(uuid))),
    ) && !forbidden.some((name) => uuids.some((uuid) => state.withTrait.get(name).has(uuid)))
  );
}

/** Whether the provider is in an aggregate of each list. */
export function isMember(state: PlacementState, lists: RequestGroup['memberOf'], uuid: string): boolean {
  return lists.every((aggregates) => isAnyMember(state, aggregates, uuid));
}

export function isAnyMember(state: PlacementState, aggregates: readonly string[], uuid: string): boolean {
  return aggregates.some((aggregate) => state.inAggregate.get(aggregate).has(uuid));
}

/** As in Placement, `in_tree` does not restrict a group without resources. */
export function isInRequestedTree(
  { trees }: PlacementState,
  { inTree, resources }: RequestGroup,
  uuid: string,
): boolean {
  return inTree === undefined || resources.size === 0 || trees.rootOf(uuid) === trees.rootOf(inTree);
}

function hasResources(
  state: PlacementState,
  { resources, required, memberOf }: RequestGroup,
  uuid: string,
): boolean {
  // As in Placement, a group without resources needs a required trait or aggregate to match any provider.
  if (resources.size === 0) return required.length > 0 || memberOf.length > 0;
  for (const [name, amount] of resources) if (!state.hasCapacity(uuid, name, amount)) return false;
  return true;
}
