/**
 * Whether all classes and traits of a request exist. Placement looks for them group by group, and finds out on the way
 * that a group cannot be met: then the answer is that there are no candidates, whatever names later groups have.
 */
import type { Refusal } from '../../http/handler.ts';
import { badRequest, unknownClass, unknownTraits } from '../refusals.ts';
import type { PlacementState } from '../state/state.ts';
import { isMember } from './fitting.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';
import { isAsked } from './roots.ts';

/** @returns why the request is refused, `'nothing'` when there can be no candidates, and undefined when all is known */
export function checkNames(
  state: PlacementState,
  request: CandidatesRequest,
  hasCandidates: (group: RequestGroup) => boolean,
): Refusal | 'nothing' | undefined {
  const { rootRequired, rootForbidden, groups } = request;
  const unknown = unknownTrait(state, [...rootRequired, ...rootForbidden]);
  if (unknown) return unknown;
  if (groups.every((group) => checkGroup(state, group) === undefined)) return undefined;
  if (!hasRoots(state, request)) return 'nothing';
  for (const group of groups) {
    const checked = checkGroup(state, group);
    if (checked) return checked;
    if (!hasCandidates(group)) return 'nothing';
  }
  return undefined;
}

function checkGroup(state: PlacementState, group: RequestGroup): Refusal | 'nothing' | undefined {
  const { resources, required, forbidden, memberOf, inTree } = group;
  const name = [...resources.keys()].find((each) => !state.resourceClasses.has(each));
  if (name !== undefined) {
    return badRequest(`Invalid resource class in resources parameter: ${unknownClass(name)}`);
  }
  if (memberOf.length > 0 && !hasMembers(state, memberOf)) return 'nothing';
  const unknown = unknownTrait(state, [...required.flat(), ...forbidden]);
  if (unknown) return unknown;
  return inTree !== undefined && !state.provider(inTree) ? 'nothing' : undefined;
}

function hasMembers(state: PlacementState, [first = [], ...others]: RequestGroup['memberOf']): boolean {
  return first.some((aggregate) =>
    [...state.inAggregate.get(aggregate)].some((uuid) => isMember(state, others, uuid)),
  );
}

function hasRoots(state: PlacementState, request: CandidatesRequest): boolean {
  if (request.rootRequired.length === 0 && request.rootForbidden.length === 0) return true;
  for (const { uuid, parent } of state.providers.values())
    if (parent === null && isAsked(state, request, uuid)) return true;
  return false;
}

function unknownTrait(state: PlacementState, names: readonly string[]): Refusal | undefined {
  const unknown = names.find((name) => !state.traits.has(name));
  return unknown === undefined ? undefined : badRequest(unknownTraits([unknown]));
}
