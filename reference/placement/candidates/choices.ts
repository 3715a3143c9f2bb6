/** The ways to satisfy one request group from one tree and the providers that share with it. */
import type { PlacementState } from '../state/state.ts';
import { fitsGroup, hasTraits, isAnyMember, isMember } from './fitting.ts';
import type { RequestGroup } from './request.ts';
import { findSharingProviders, hasSharingProviders } from './sharing.ts';

/** The resources that a candidate allocates from one provider, in the shape of the response. */
export type CandidateAllocation = readonly [
  provider: string,
  allocation: { readonly resources: RequestedResources },
];

/** Amounts by resource class. */
export type RequestedResources = Readonly<Record<string, number>>;

/** One way to satisfy a group. */
export interface GroupChoice {
  /** One for each provider that resources are allocated from. */
  allocations: readonly CandidateAllocation[];
  /** The group's suffix and all providers of the choice, including one without resources. */
  mapping: readonly [suffix: string, providers: readonly string[]];
}

/** @param root the root of the tree; providers that share with the tree count as well */
export function findChoices(state: PlacementState, group: RequestGroup, root: string): GroupChoice[] {
  const members = state.trees.membersOf(root);
  const sharing = findSharingProviders(state, root);
  const isSpread = !group.isFromOneProvider && (state.trees.hasNestedProviders || hasSharingProviders(state));
  if (isSpread) return findSpreadChoices(state, group, root, members, sharing);
  const choices: GroupChoice[] = [];
  for (const uuid of members)
    if (fitsGroup(state, group, uuid)) choices.push(singleProviderChoice(group, uuid));
  for (const uuid of sharing)
    if (!members.has(uuid) && fitsGroup(state, group, uuid)) choices.push(singleProviderChoice(group, uuid));
  return choices;
}

function singleProviderChoice(group: RequestGroup, provider: string): GroupChoice {
  const allocations = group.resources.size === 0 ? [] : [[provider, allResourcesOf(group)] as const];
  return { allocations, mapping: [group.suffix, [provider]] };
}

/** One frozen object for all choices with all the group's resources, so that the serialiser caches its text. */
function allResourcesOf(group: RequestGroup): CandidateAllocation[1] {
  let allocation = RESOURCES.get(group);
  if (!allocation) {
    allocation = Object.freeze({ resources: Object.fromEntries(group.resources) });
    RESOURCES.set(group, allocation);
  }
  return allocation;
}

const RESOURCES = new WeakMap<RequestGroup, CandidateAllocation[1]>();

/** A bound on the work of one query: the number of choices grows exponentially with the number of classes. */
const MAX_CHOICES = 50_000;

/** All ways to take each class from some provider, where the providers together have the right traits. */
function findSpreadChoices(
  state: PlacementState,
  group: RequestGroup,
  root: string,
  members: ReadonlySet<string>,
  sharing: ReadonlySet<string>,
): GroupChoice[] {
  const reachable = providersInReach(state, group, root, members, sharing);
  let choices: string[][] = [[]];
  for (const [name, amount] of group.resources) {
    const fitting = reachable.filter((uuid) => state.hasCapacity(uuid, name, amount));
    choices = fitting.flatMap((uuid) => choices.map((chosen) => [...chosen, uuid])).slice(0, MAX_CHOICES);
    if (choices.length === 0) return [];
  }
  return choices
    .filter((chosen) => hasTraits(state, group, chosen))
    .map((chosen) => ({
      allocations: allocationsOf(group, chosen),
      mapping: [group.suffix, [...new Set(chosen)]],
    }));
}

/** @param chosen the provider of each class, in the order of the group's classes */
function allocationsOf(group: RequestGroup, chosen: readonly string[]): CandidateAllocation[] {
  const [first] = chosen;
  if (first !== undefined && chosen.every((uuid) => uuid === first)) return [[first, allResourcesOf(group)]];
  const byProvider = new Map<string, Record<string, number>>();
  [...group.resources].forEach(([name, amount], at) => {
    const provider = chosen[at] as string;
    const resources = byProvider.get(provider) ?? {};
    resources[name] = amount;
    byProvider.set(provider, resources);
  });
  return [...byProvider].map(([provider, resources]) => [provider, { resources }]);
}

/**
 * The providers that may satisfy the group. An aggregate of the root spans its tree, but a sharing provider must be a
 * member itself. `in_tree` excludes sharing providers outside the tree.
 */
function providersInReach(
  state: PlacementState,
  group: RequestGroup,
  root: string,
  members: ReadonlySet<string>,
  sharing: ReadonlySet<string>,
): string[] {
  const { memberOf, notMemberOf, inTree } = group;
  const rootIsMember = isMember(state, memberOf, root);
  if (isAnyMember(state, notMemberOf, root)) return [];
  const ownTree = inTree === undefined || state.trees.rootOf(inTree) === root ? members : [];
  const shared = inTree === undefined ? sharing : [];
  const found = [...ownTree].filter((uuid) => rootIsMember || isMember(state, memberOf, uuid));
  for (const uuid of shared) if (!members.has(uuid) && isMember(state, memberOf, uuid)) found.push(uuid);
  return found.filter((uuid) => !isAnyMember(state, notMemberOf, uuid));
}
