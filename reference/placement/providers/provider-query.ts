/** Finds the resource providers that match the query of `GET /resource_providers`. */

import type { Refusal } from '../../handler-result.ts';
import type { RequestQuery } from '../../http/handler.ts';
import { badRequest, describeUnknownClass, describeUnknownTraits } from '../refusals.ts';
import type { Provider } from '../state/records.ts';
import type { SetIndex } from '../state/set-index.ts';
import type { PlacementState } from '../state/state.ts';
import { parseMemberOf, parseRequired, parseResources } from './filter-values.ts';

/**
 * Applies the filters in Placement's order. Clients see the order: once no provider is left, the names in later filters
 * are not looked up, so unknown ones are not refused.
 */
export function findMatchingProviders(state: PlacementState, query: RequestQuery): Provider[] | Refusal {
  const filters = readFilters(query);
  let found: Iterable<string> = findByIdentity(state, filters);
  if (filters.inTree !== undefined) {
    const tree = treeOf(state, filters.inTree);
    if (tree.size === 0) return [];
    found = intersect(found, tree);
  }
  for (const name of filters.required.flat()) if (!state.traits.has(name)) return refuseUnknownTrait(name);
  if (filters.required.length > 0) {
    const having = membersOfAll(state.withTrait, filters.required);
    if (having.size === 0) return [];
    found = intersect(found, having);
  }
  for (const name of filters.forbidden) if (!state.traits.has(name)) return refuseUnknownTrait(name);
  found = subtract(found, membersOfAny(state.withTrait, filters.forbidden));
  if (filters.memberOf.length > 0) {
    const members = membersOfAll(state.inAggregate, filters.memberOf);
    if (members.size === 0) return [];
    found = intersect(found, members);
  }
  found = subtract(found, membersOfAny(state.inAggregate, filters.notMemberOf));
  for (const [name, amount] of filters.resources) {
    if (!state.resourceClasses.has(name))
      return badRequest(`Invalid resource class in resources parameter: ${describeUnknownClass(name)}`);
    found = intersect(found, providersWithCapacity(state, name, amount));
  }
  return [...found].map((uuid) => state.provider(uuid) as Provider);
}

interface Filters {
  name: string;
  uuid: string | undefined;
  inTree: string | undefined;
  required: string[][];
  forbidden: string[];
  memberOf: string[][];
  notMemberOf: string[];
  resources: ReadonlyMap<string, number>;
}

function readFilters(query: RequestQuery): Filters {
  const memberOf = parseMemberOf(query.get('member_of') ?? []);
  const required = parseRequired(query.get('required') ?? []);
  return {
    name: query.get('name')?.at(-1) ?? '',
    uuid: query.get('uuid')?.at(-1),
    inTree: query.get('in_tree')?.at(-1),
    required: required.required,
    forbidden: required.forbidden,
    memberOf: memberOf.required,
    notMemberOf: memberOf.forbidden,
    resources: parseResources(query.get('resources')?.at(-1)),
  };
}

/** As in Placement, an empty name filters nothing. */
function findByIdentity(state: PlacementState, { name, uuid }: Filters): Iterable<string> {
  if (uuid === undefined && name === '') return state.providers.keys();
  const provider = uuid === undefined ? state.providerNamed(name) : state.provider(uuid);
  return provider && (name === '' || provider.name === name) ? [provider.uuid] : [];
}

/** All providers of the tree that the provider belongs to. */
function treeOf(state: PlacementState, uuid: string): ReadonlySet<string> {
  return state.trees.membersOf(state.trees.rootOf(uuid));
}

function membersOfAny(index: SetIndex, values: readonly string[]): Set<string> {
  return new Set(values.flatMap((value) => [...index.get(value)]));
}

/** The members of at least one value of each group. */
function membersOfAll(index: SetIndex, groups: readonly (readonly string[])[]): Set<string> {
  const [first = [], ...others] = groups;
  return others.reduce(
    (members, group) => new Set(intersect(members, membersOfAny(index, group))),
    membersOfAny(index, first),
  );
}

function providersWithCapacity(state: PlacementState, name: string, amount: number): Set<string> {
  return new Set(
    [...state.freeCapacity.holders(name, amount)].filter((uuid) => state.hasCapacity(uuid, name, amount)),
  );
}

/** Iterates over the smaller set. */
function intersect(found: Iterable<string>, allowed: ReadonlySet<string>): Iterable<string> {
  const members = found instanceof Set ? found : new Set(found);
  const [few, many] = members.size < allowed.size ? [members, allowed] : [allowed, members];
  return new Set([...few].filter((uuid) => many.has(uuid)));
}

function subtract(found: Iterable<string>, excluded: ReadonlySet<string>): Iterable<string> {
  if (excluded.size === 0) return found;
  return new Set([...found].filter((uuid) => !excluded.has(uuid)));
}

function refuseUnknownTrait(name: string): Refusal {
  return badRequest(describeUnknownTraits([name]));
}
