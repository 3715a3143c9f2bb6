/** Whether a provider fits what a group asks for, one question at a time. */

import type { PlacementState } from '../state/state.ts';
import type { RequestGroup } from './request.ts';

export function fitsAlone(state: PlacementState, group: RequestGroup, uuid: string): boolean {
  return (
    isInTreeAsked(state, group, uuid) &&
    hasAll(state, group, uuid) &&
    isMember(state, group.memberOf, uuid) &&
    !isAnyMember(state, group.notMemberOf, uuid) &&
    hasTraits(state, group, [uuid])
  );
}

/** Together they have a trait of each list, and none of them has one that is forbidden. */
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

/** In an aggregate of each list. */
export function isMember(state: PlacementState, lists: RequestGroup['memberOf'], uuid: string): boolean {
  return lists.every((aggregates) => isAnyMember(state, aggregates, uuid));
}

export function isAnyMember(state: PlacementState, aggregates: readonly string[], uuid: string): boolean {
  return aggregates.some((aggregate) => state.inAggregate.get(aggregate).has(uuid));
}

/** A group without resources is looked for in every tree, whatever it says of one: so Placement does it. */
export function isInTreeAsked(
  { trees }: PlacementState,
  { inTree, resources }: RequestGroup,
  uuid: string,
): boolean {
  return inTree === undefined || resources.size === 0 || trees.rootOf(uuid) === trees.rootOf(inTree);
}

function hasAll(
  state: PlacementState,
  { resources, required, memberOf }: RequestGroup,
  uuid: string,
): boolean {
  // To find a provider for nothing, Placement needs a trait or an aggregate to start from.
  if (resources.size === 0) return required.length > 0 || memberOf.length > 0;
  for (const [name, amount] of resources) if (!state.hasCapacity(uuid, name, amount)) return false;
  return true;
}
