/** Drafts queries for allocation candidates, with every parameter of every microversion. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { HOST_CLASSES } from '../names.ts';
import type { KnownProvider } from '../state/state-model.ts';
import { draftAggregateQuery, draftTraitList, draftTraitQuery, pickUnknownClass } from './filters.ts';

export const ALLOCATION_CANDIDATE_CALLS: readonly CallKind[] = [
  { operation: 'listAllocationCandidates', since: '1.10', weight: 22, draft: list },
];

/** A request group. It is drafted from providers that probably satisfy it; resources are amounts by class. */
interface Group {
  suffix: string;
  from: readonly KnownProvider[];
  resources: ReadonlyMap<string, number>;
}

type Pairs = [name: string, value: string][];

function list(context: DraftContext): CallDraft {
  const { choose } = context;
  const groups = draftGroups(context);
  const suffixed = groups.filter(({ suffix }) => suffix !== '');
  const query: Pairs = [
    ...groups.flatMap((group) => draftGroupQuery(context, group)),
    ...draftPolicyQuery(context, groups, suffixed),
    ...draftSubtreeQuery(context, suffixed),
  ];
  if (context.canUse('1.35') && choose.chance(0.2)) query.push(['root_required', draftTraitList(context)]);
  if (context.canUse('1.16') && choose.chance(0.25)) query.push(['limit', pickLimit(context)]);
  return {
    operation: 'listAllocationCandidates',
    method: 'GET',
    path: '/allocation_candidates',
    query: choose.chance(0.2) ? choose.some(query, query.length, query.length) : query,
  };
}

function draftGroups(context: DraftContext): Group[] {
  const { choose } = context;
  const granular = context.canUse('1.25') && choose.chance(0.55);
  const suffixes = granular ? choose.some(listSuffixes(context), 1, choose.pick([1, 2, 2, 3])) : [];
  const unsuffixed = suffixes.length === 0 || choose.chance(0.4);
  const tree = pickTree(context);
  // A single provider has to satisfy a suffixed group.
  const groups: Group[] = suffixes.map((suffix) => {
    const from = choose.some(tree, 1, 1);
    return { suffix, from, resources: draftGroupResources(context, from, [], false) };
  });
  if (!unsuffixed) return groups;
  const taken = groups.flatMap(({ resources }) => [...resources.keys()]);
  return [
    { suffix: '', from: tree, resources: draftGroupResources(context, tree, taken, groups.length > 0) },
    ...groups,
  ];
}

function listSuffixes(context: DraftContext): string[] {
  const numbers = ['1', '2', '3', '42'];
  return context.canUse('1.33') ? [...numbers, '_A', '-b', 'COMPUTE', '0', 'x'.repeat(64)] : numbers;
}

/** Picks the providers that requests are drafted from, so that many are satisfied: a tree and the sharing providers. */
function pickTree(context: DraftContext): KnownProvider[] {
  const { state } = context;
  const some = context.pickProviderWhere(({ inventories }) => inventories.size > 0)?.uuid ?? '';
  const members = new Set(state.listSubtree(state.listAncestors(some).at(-1) ?? some));
  return [...state.providers.values()].filter(
    ({ uuid, inventories }) => inventories.size > 0 && (members.has(uuid) || state.isSharing(uuid)),
  );
}

/**
 * @param taken classes that suffixed groups request
 * @param hasSuffixed whether there are suffixed groups
 */
function draftGroupResources(
  context: DraftContext,
  tree: readonly KnownProvider[],
  taken: readonly string[],
  hasSuffixed: boolean,
): Map<string, number> {
  const { state, choose, mutation, options } = context;
  const offered = tree.flatMap(({ uuid, inventories }) =>
    [...inventories].map(([name, inventory]) => ({ name, inventory, sumUsed: state.sumUsed(uuid, name) })),
  );
  const chosen = new Map<string, number>();
  for (const { name, inventory, sumUsed } of choose.some(offered, 1, choose.pick([1, 2, 3, 4]))) {
    if (!taken.includes(name)) chosen.set(name, context.pickAmount(inventory, sumUsed) ?? 1);
  }
  if (mutation === 'unknown-name' && choose.chance(0.5)) chosen.set(pickUnknownClass(context), 1);
  // See CallOptions.ambiguousCandidates: sharing providers do not have the classes of hosts.
  const hosts = HOST_CLASSES.filter((name) => !taken.includes(name));
  const needsHost = hasSuffixed && !options.ambiguousCandidates && !hosts.some((name) => chosen.has(name));
  if (chosen.size === 0 || needsHost)
    chosen.set(choose.pick(hosts.length === 0 ? [...HOST_CLASSES] : hosts), 1);
  return chosen;
}

function draftGroupQuery(context: DraftContext, { suffix, from, resources }: Group): Pairs {
  const { state, choose, mutation } = context;
  const query: Pairs = [];
  const resourceless = suffix !== '' && context.isAtLeast('1.36') && choose.chance(0.12);
  if (!resourceless && !(mutation === 'boundary' && choose.chance(0.05))) {
    query.push([`resources${suffix}`, [...resources].map(([name, amount]) => `${name}:${amount}`).join(',')]);
  }
  if (context.canUse('1.17') && choose.chance(resourceless ? 0.7 : 0.25)) {
    query.push(...draftTraitQuery(context, `required${suffix}`, from));
  }
  if (context.canUse('1.21') && choose.chance(0.2))
    query.push(...draftAggregateQuery(context, `member_of${suffix}`, from));
  if (context.canUse('1.31') && choose.chance(0.2)) {
    const any = choose.chance(0.7) ? choose.some(from, 1, 1)[0] : context.pickProvider();
    const stranger = mutation === 'unknown-name' || any === undefined;
    query.push([`in_tree${suffix}`, stranger ? choose.pick([...state.names.unusedUuids, 'x']) : any.uuid]);
  }
  return query;
}

/** Required with several suffixed groups. For `none` see CallOptions.ambiguousCandidates. */
function draftPolicyQuery(
  context: DraftContext,
  groups: readonly Group[],
  suffixed: readonly Group[],
): Pairs {
  const { choose, mutation, options } = context;
  if (!context.canUse('1.25')) return [];
  if (mutation === 'boundary' && choose.chance(0.15))
    return [['group_policy', choose.pick(['', 'NONE', 'isolated'])]];
  const [unsuffixed] = groups.filter(({ suffix }) => suffix === '');
  const shared = suffixed.some(({ resources }) =>
    [...resources.keys()].some((name) => unsuffixed?.resources.has(name)),
  );
  if (shared && !options.ambiguousCandidates) return [['group_policy', 'none']];
  const needed = suffixed.length > 1 && !(mutation === 'boundary' && choose.chance(0.1));
  if (!needed && !choose.chance(0.15)) return [];
  return [['group_policy', choose.pick(['none', 'isolate'])]];
}

function draftSubtreeQuery(context: DraftContext, suffixed: readonly Group[]): Pairs {
  const { choose, mutation } = context;
  const suffixes = suffixed.map(({ suffix }) => suffix);
  if (!context.canUse('1.36') || suffixes.length === 0 || !choose.chance(suffixes.length > 1 ? 0.5 : 0.2))
    return [];
  const named = choose.some(suffixes, choose.chance(0.8) ? suffixes.length : 1, suffixes.length);
  if (mutation === 'boundary' || mutation === 'unknown-name') named.push(choose.pick(['', 'nowhere', ' ']));
  return Array.from({ length: choose.chance(0.1) ? 2 : 1 }, () => ['same_subtree', named.join(',')]);
}

function pickLimit({ choose, mutation }: DraftContext): string {
  if (mutation === 'boundary')
    return choose.pick(['0', '-1', '1.5', '01', '+1', ' 1', 'x', '', '2147483647']);
  return String(choose.pick([1, 1, 2, 3, 5, 100]));
}
