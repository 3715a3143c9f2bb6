/** The ways in which one group can be met within reach of one tree: each is a choice that can be combined with others. */
import type { PlacementState } from '../state/state.ts';
import { fitsAlone, hasTraits, isAnyMember, isMember } from './fitting.ts';
import type { RequestGroup } from './request.ts';
import { sharingWith, someShare } from './sharing.ts';

/** What one provider gives, in the form in which clients are told of it. */
export type Share = readonly [provider: string, gives: { readonly resources: RequestedResources }];

/** Amounts by resource class. */
export type RequestedResources = Readonly<Record<string, number>>;

/** Who gives what. */
export interface Choice {
  /** One for each provider that gives something. */
  shares: readonly Share[];
  /** The group's suffix, and all providers of the choice: one that gives nothing may be among them. */
  mapping: readonly [suffix: string, providers: readonly string[]];
}

/** @param root of the tree; providers that share with it are within reach too */
export function choicesFor(state: PlacementState, group: RequestGroup, root: string): Choice[] {
  const members = state.trees.membersOf(root);
  const sharing = sharingWith(state, root);
  const isSpread = !group.fromOneProvider && (state.trees.areNested || someShare(state));
  if (isSpread) return spreadChoices(state, group, root, members, sharing);
  const choices: Choice[] = [];
  for (const uuid of members) if (fitsAlone(state, group, uuid)) choices.push(wholeChoice(group, uuid));
  for (const uuid of sharing)
    if (!members.has(uuid) && fitsAlone(state, group, uuid)) choices.push(wholeChoice(group, uuid));
  return choices;
}

function wholeChoice(group: RequestGroup, provider: string): Choice {
  const shares = group.resources.size === 0 ? [] : [[provider, allOf(group)] as const];
  return { shares, mapping: [group.suffix, [provider]] };
}

/** One object for all that give everything, so that it is written out once only. */
function allOf(group: RequestGroup): Share[1] {
  let gives = EVERYTHING.get(group);
  if (!gives) {
    gives = Object.freeze({ resources: Object.fromEntries(group.resources) });
    EVERYTHING.set(group, gives);
  }
  return gives;
}

const EVERYTHING = new WeakMap<RequestGroup, Share[1]>();

/** Far more than a sensible cloud has, and few enough to be gone through: their number grows with the power of the classes. */
const MOST_CHOICES = 50_000;

/** Every class from any provider that has it: each combination whose traits are right. */
function spreadChoices(
  state: PlacementState,
  group: RequestGroup,
  root: string,
  members: ReadonlySet<string>,
  sharing: ReadonlySet<string>,
): Choice[] {
  const givers = giversOf(state, group, root, members, sharing);
  let choices: string[][] = [[]];
  for (const [name, amount] of group.resources) {
    const having = givers.filter((uuid) => state.hasCapacity(uuid, name, amount));
    choices = having.flatMap((uuid) => choices.map((chosen) => [...chosen, uuid])).slice(0, MOST_CHOICES);
    if (choices.length === 0) return [];
  }
  return choices
    .filter((chosen) => hasTraits(state, group, chosen))
    .map((chosen) => ({ shares: sharesOf(group, chosen), mapping: [group.suffix, [...new Set(chosen)]] }));
}

/** @param chosen a provider for each class */
function sharesOf(group: RequestGroup, chosen: readonly string[]): Share[] {
  const [first] = chosen;
  if (first !== undefined && chosen.every((uuid) => uuid === first)) return [[first, allOf(group)]];
  const byProvider = new Map<string, Record<string, number>>();
  [...group.resources].forEach(([name, amount], at) => {
    const provider = chosen[at] as string;
    const resources = byProvider.get(provider) ?? {};
    resources[name] = amount;
    byProvider.set(provider, resources);
  });
  return [...byProvider].map(([provider, resources]) => [provider, { resources }]);
}

/** An aggregate of the root spans its tree; who shares must be in it itself. Who shares is not in a tree that was asked for. */
function giversOf(
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
  const givers = [...ownTree].filter((uuid) => rootIsMember || isMember(state, memberOf, uuid));
  for (const uuid of shared) if (!members.has(uuid) && isMember(state, memberOf, uuid)) givers.push(uuid);
  return givers.filter((uuid) => !isAnyMember(state, notMemberOf, uuid));
}
