/**
 * Checks that the classes and traits of a request exist. Placement looks them up group by group, and stops at a group
 * without candidates: unknown names in later groups are then not refused.
 */
import type { Refusal } from '../../handler-result.ts';
import { badRequest, describeUnknownClass, describeUnknownTraits } from '../refusals.ts';
import type { PlacementState } from '../state/state.ts';
import { isMember } from './fitting.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { hasRootTraits } from './roots.ts';

/** @returns a refusal, `'no-candidates'` when the result is empty whatever names follow, or undefined */
export function checkNames(
  state: PlacementState,
  request: CandidatesRequest,
  hasCandidates: (group: RequestGroup) => boolean,
): Refusal | 'no-candidates' | undefined {
  const { rootRequired, rootForbidden, groups } = request;
  const unknown = refuseUnknownTrait(state, [...rootRequired, ...rootForbidden]);
  if (unknown) return unknown;
  if (groups.every((group) => checkGroup(state, group) === undefined)) return undefined;
  if (!hasRoots(state, request)) return 'no-candidates';
  for (const group of groups) {
    const checked = checkGroup(state, group);
    if (checked) return checked;
    if (!hasCandidates(group)) return 'no-candidates';
  }
  return undefined;
}

function checkGroup(state: PlacementState, group: RequestGroup): Refusal | 'no-candidates' | undefined {
  const { resources, required, forbidden, memberOf, inTree } = group;
  const name = [...resources.keys()].find((each) => !state.resourceClasses.has(each));
  if (name !== undefined) {
    return badRequest(`Invalid resource class in resources parameter: ${describeUnknownClass(name)}`);
  }
  if (memberOf.length > 0 && !hasMembers(state, memberOf)) return 'no-candidates';
  const unknown = refuseUnknownTrait(state, [...required.flat(), ...forbidden]);
  if (unknown) return unknown;
  return inTree !== undefined && !state.provider(inTree) ? 'no-candidates' : undefined;
}

function hasMembers(state: PlacementState, [first = [], ...others]: RequestGroup['memberOf']): boolean {
  return first.some((aggregate) =>
    [...state.inAggregate.get(aggregate)].some((uuid) => isMember(state, others, uuid)),
  );
}

function hasRoots(state: PlacementState, request: CandidatesRequest): boolean {
  if (request.rootRequired.length === 0 && request.rootForbidden.length === 0) return true;
  for (const { uuid, parent } of state.providers.values())
    if (parent === null && hasRootTraits(state, request, uuid)) return true;
  return false;
}

function refuseUnknownTrait(state: PlacementState, names: readonly string[]): Refusal | undefined {
  const unknown = names.find((name) => !state.traits.has(name));
  return unknown === undefined ? undefined : badRequest(describeUnknownTraits([unknown]));
}
