/** Calls for allocation candidates, with every parameter of every microversion. */
import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import type { KnownProvider } from '../learn/world.ts';
import { HOST_CLASSES } from '../names.ts';
import { aggregateQuery, plainTraits, traitQuery, unknownClass } from './filters.ts';

export const ALLOCATION_CANDIDATE_CALLS: readonly CallKind[] = [
  { operation: 'listAllocationCandidates', since: '1.10', weight: 22, draft: list },
];

/** A request group: its suffix, the providers that it is made from, and its classes with their amounts. */
interface Group {
  suffix: string;
  from: readonly KnownProvider[];
  resources: ReadonlyMap<string, number>;
}

type Pairs = [name: string, value: string][];

function list(drawing: Drawing): Draft {
  const { choose } = drawing;
  const groups = groupsOf(drawing);
  const suffixed = groups.filter(({ suffix }) => suffix !== '');
  const query: Pairs = [
    ...groups.flatMap((group) => groupQuery(drawing, group)),
    ...policyQuery(drawing, groups, suffixed),
    ...subtreeQuery(drawing, suffixed),
  ];
  if (drawing.has('1.35') && choose.chance(0.2)) query.push(['root_required', plainTraits(drawing)]);
  if (drawing.has('1.16') && choose.chance(0.25)) query.push(['limit', limitText(drawing)]);
  return {
    operation: 'listAllocationCandidates',
    method: 'GET',
    path: '/allocation_candidates',
    query: choose.chance(0.2) ? choose.some(query, query.length, query.length) : query,
  };
}

function groupsOf(drawing: Drawing): Group[] {
  const { choose } = drawing;
  const granular = drawing.has('1.25') && choose.chance(0.55);
  const suffixes = granular ? choose.some(suffixesFor(drawing), 1, choose.pick([1, 2, 2, 3])) : [];
  const unsuffixed = suffixes.length === 0 || choose.chance(0.4);
  const tree = treeWithInventories(drawing);
  // One provider has to satisfy a suffixed group.
  const groups: Group[] = suffixes.map((suffix) => {
    const from = choose.some(tree, 1, 1);
    return { suffix, from, resources: resourcesFor(drawing, from, [], false) };
  });
  if (!unsuffixed) return groups;
  const taken = groups.flatMap(({ resources }) => [...resources.keys()]);
  return [
    { suffix: '', from: tree, resources: resourcesFor(drawing, tree, taken, groups.length > 0) },
    ...groups,
  ];
}

function suffixesFor(drawing: Drawing): string[] {
  const numbers = ['1', '2', '3', '42'];
  return drawing.has('1.33') ? [...numbers, '_A', '-b', 'COMPUTE', '0', 'x'.repeat(64)] : numbers;
}

/** Providers whose inventories requests are made from, so that many are satisfied: a tree, and those that share. */
function treeWithInventories(drawing: Drawing): KnownProvider[] {
  const { world } = drawing;
  const some = drawing.providerWhere(({ inventories }) => inventories.size > 0)?.uuid ?? '';
  const members = new Set(world.subtree(world.ancestors(some).at(-1) ?? some));
  return [...world.providers.values()].filter(
    ({ uuid, inventories }) => inventories.size > 0 && (members.has(uuid) || world.isSharing(uuid)),
  );
}

/**
 * @param taken classes that suffixed groups ask for
 * @param beside there are suffixed groups
 */
function resourcesFor(
  drawing: Drawing,
  tree: readonly KnownProvider[],
  taken: readonly string[],
  beside: boolean,
): Map<string, number> {
  const { world, choose, wrong, options } = drawing;
  const offered = tree.flatMap(({ uuid, inventories }) =>
    [...inventories].map(([name, inventory]) => ({ name, inventory, used: world.used(uuid, name) })),
  );
  const chosen = new Map<string, number>();
  for (const { name, inventory, used } of choose.some(offered, 1, choose.pick([1, 2, 3, 4]))) {
    if (!taken.includes(name)) chosen.set(name, drawing.amount(inventory, used) ?? 1);
  }
  if (wrong === 'stranger' && choose.chance(0.5)) chosen.set(unknownClass(drawing), 1);
  // See Options.ambiguousCandidates: a class of hosts is one that sharing providers do not have.
  const hosts = HOST_CLASSES.filter((name) => !taken.includes(name));
  const needsHost = beside && !options.ambiguousCandidates && !hosts.some((name) => chosen.has(name));
  if (chosen.size === 0 || needsHost)
    chosen.set(choose.pick(hosts.length === 0 ? [...HOST_CLASSES] : hosts), 1);
  return chosen;
}

function groupQuery(drawing: Drawing, { suffix, from, resources }: Group): Pairs {
  const { world, choose, wrong } = drawing;
  const query: Pairs = [];
  const resourceless = suffix !== '' && drawing.since('1.36') && choose.chance(0.12);
  if (!resourceless && !(wrong === 'limits' && choose.chance(0.05))) {
    query.push([`resources${suffix}`, [...resources].map(([name, amount]) => `${name}:${amount}`).join(',')]);
  }
  if (drawing.has('1.17') && choose.chance(resourceless ? 0.7 : 0.25)) {
    query.push(...traitQuery(drawing, `required${suffix}`, from));
  }
  if (drawing.has('1.21') && choose.chance(0.2))
    query.push(...aggregateQuery(drawing, `member_of${suffix}`, from));
  if (drawing.has('1.31') && choose.chance(0.2)) {
    const any = choose.chance(0.7) ? choose.some(from, 1, 1)[0] : drawing.provider();
    const stranger = wrong === 'stranger' || any === undefined;
    query.push([`in_tree${suffix}`, stranger ? choose.pick([...world.names.strangers, 'x']) : any.uuid]);
  }
  return query;
}

/** Needed where several groups are suffixed; and see Options.ambiguousCandidates. */
function policyQuery(drawing: Drawing, groups: readonly Group[], suffixed: readonly Group[]): Pairs {
  const { choose, wrong, options } = drawing;
  if (!drawing.has('1.25')) return [];
  if (wrong === 'limits' && choose.chance(0.15))
    return [['group_policy', choose.pick(['', 'NONE', 'isolated'])]];
  const [unsuffixed] = groups.filter(({ suffix }) => suffix === '');
  const shared = suffixed.some(({ resources }) =>
    [...resources.keys()].some((name) => unsuffixed?.resources.has(name)),
  );
  if (shared && !options.ambiguousCandidates) return [['group_policy', 'none']];
  const needed = suffixed.length > 1 && !(wrong === 'limits' && choose.chance(0.1));
  if (!needed && !choose.chance(0.15)) return [];
  return [['group_policy', choose.pick(['none', 'isolate'])]];
}

function subtreeQuery(drawing: Drawing, suffixed: readonly Group[]): Pairs {
  const { choose, wrong } = drawing;
  const suffixes = suffixed.map(({ suffix }) => suffix);
  if (!drawing.has('1.36') || suffixes.length === 0 || !choose.chance(suffixes.length > 1 ? 0.5 : 0.2))
    return [];
  const named = choose.some(suffixes, choose.chance(0.8) ? suffixes.length : 1, suffixes.length);
  if (wrong === 'limits' || wrong === 'stranger') named.push(choose.pick(['', 'nowhere', ' ']));
  return Array.from({ length: choose.chance(0.1) ? 2 : 1 }, () => ['same_subtree', named.join(',')]);
}

function limitText({ choose, wrong }: Drawing): string {
  if (wrong === 'limits') return choose.pick(['0', '-1', '1.5', '01', '+1', ' 1', 'x', '', '2147483647']);
  return String(choose.pick([1, 1, 2, 3, 5, 100]));
}
