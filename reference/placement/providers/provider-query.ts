/** Which resource providers a query of `GET /resource_providers` asks for. */
import type { Refusal } from '../../http/handler.ts';
import type { RequestQuery } from '../../http/request/query.ts';
import { badRequest, unknownClass, unknownTraits } from '../refusals.ts';
import type { Provider } from '../state/records.ts';
import type { SetIndex } from '../state/set-index.ts';
import type { PlacementState } from '../state/state.ts';
import { readMemberOf, readRequired, readResources } from './filters.ts';

/**
 * Narrows the providers down filter by filter, in Placement's order. The order shows: once nothing is left, the
 * names in later filters are not looked up, and so are not refused when nobody knows them.
 */
export function matchingProviders(state: PlacementState, query: RequestQuery): Provider[] | Refusal {
  const asked = readFilters(query);
  let found: Iterable<string> = byIdentity(state, asked);
  if (asked.inTree !== undefined) {
    const tree = treeOf(state, asked.inTree);
    if (tree.size === 0) return [];
    found = within(found, tree);
  }
  for (const name of asked.required.flat()) if (!state.traits.has(name)) return unknownTrait(name);
  if (asked.required.length > 0) {
    const having = allOf(state.withTrait, asked.required);
    if (having.size === 0) return [];
    found = within(found, having);
  }
  for (const name of asked.forbidden) if (!state.traits.has(name)) return unknownTrait(name);
  found = without(found, anyOf(state.withTrait, asked.forbidden));
  if (asked.memberOf.length > 0) {
    const members = allOf(state.inAggregate, asked.memberOf);
    if (members.size === 0) return [];
    found = within(found, members);
  }
  found = without(found, anyOf(state.inAggregate, asked.notMemberOf));
  for (const [name, amount] of asked.resources) {
    if (!state.resourceClasses.has(name))
      return badRequest(`Invalid resource class in resources parameter: ${unknownClass(name)}`);
    found = within(found, withCapacity(state, name, amount));
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
  const memberOf = readMemberOf(query.get('member_of') ?? []);
  const required = readRequired(query.get('required') ?? []);
  return {
    name: query.get('name')?.at(-1) ?? '',
    uuid: query.get('uuid')?.at(-1),
    inTree: query.get('in_tree')?.at(-1),
    required: required.required,
    forbidden: required.forbidden,
    memberOf: memberOf.required,
    notMemberOf: memberOf.forbidden,
    resources: readResources(query.get('resources')?.at(-1)),
  };
}

/** An empty name filters nothing: so Placement has it. */
function byIdentity(state: PlacementState, { name, uuid }: Filters): Iterable<string> {
  if (uuid === undefined && name === '') return state.providers.keys();
  const provider = uuid === undefined ? state.providerNamed(name) : state.provider(uuid);
  return provider && (name === '' || provider.name === name) ? [provider.uuid] : [];
}

/** Every provider of the tree that one of them stands in. */
function treeOf(state: PlacementState, uuid: string): ReadonlySet<string> {
  return state.trees.membersOf(state.trees.rootOf(uuid));
}

function anyOf(index: SetIndex, values: readonly string[]): Set<string> {
  return new Set(values.flatMap((value) => [...index.get(value)]));
}

/** Members of at least one value of each group. */
function allOf(index: SetIndex, groups: readonly (readonly string[])[]): Set<string> {
  const [first = [], ...others] = groups;
  return others.reduce(
    (members, group) => new Set(within(members, anyOf(index, group))),
    anyOf(index, first),
  );
}

function withCapacity(state: PlacementState, name: string, amount: number): Set<string> {
  return new Set(
    [...state.freeCapacity.holders(name, amount)].filter((uuid) => state.hasCapacity(uuid, name, amount)),
  );
}

/** Goes through the smaller of the two. */
function within(found: Iterable<string>, allowed: ReadonlySet<string>): Iterable<string> {
  const known = found instanceof Set ? found : new Set(found);
  const [few, many] = known.size < allowed.size ? [known, allowed] : [allowed, known];
  return new Set([...few].filter((uuid) => many.has(uuid)));
}

function without(found: Iterable<string>, excluded: ReadonlySet<string>): Iterable<string> {
  if (excluded.size === 0) return found;
  return new Set([...found].filter((uuid) => !excluded.has(uuid)));
}

function unknownTrait(name: string): Refusal {
  return badRequest(unknownTraits([name]));
}
