/**
 * Reads the query of `GET /allocation_candidates`. The contract's patterns have refused what is no such text; here is
 * refused what the parameters say together. The wording is held fast by OpenStack's own tests.
 */
import type { Refusal } from '../../http/handler.ts';
import type { RequestQuery } from '../../http/request/query.ts';
import type { PlacementBehaviours } from '../behaviours.ts';
import { type ProviderSelection, readMemberOf, readRequired, readResources } from '../providers/filters.ts';
import { badRequest, CODES } from '../refusals.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';

/** Refuses roots that are to have a trait and not to have it: before the groups are looked at. */
export function reviewRoot(query: RequestQuery): Refusal | undefined {
  const { required, forbidden } = rootTraits(query);
  const conflict = required.flat().filter((name) => forbidden.includes(name));
  if (conflict.length === 0) return undefined;
  const detail = `Conflicting required and forbidden traits found in root_required: ${conflict.join(', ')}`;
  return { ...badRequest(detail), code: CODES.badQueryValue };
}

export function readCandidatesRequest(
  query: RequestQuery,
  behaviours: PlacementBehaviours,
): CandidatesRequest | Refusal {
  const groups = readGroups(query);
  const sameSubtrees = (query.get('same_subtree') ?? []).map((list) => [
    ...new Set(list.split(',').map((suffix) => suffix.trim())),
  ]);
  const policy = query.get('group_policy')?.[0];
  const refused =
    refuseGroups(groups, sameSubtrees, behaviours) ??
    refuseConflicts(groups) ??
    refuseWithoutPolicy(groups, policy);
  if (refused) return refused;
  const root = rootTraits(query);
  const limit = query.get('limit')?.[0];
  return {
    groups,
    limit: limit === undefined ? undefined : Number(limit),
    isolate: policy === 'isolate',
    rootRequired: root.required.flat(),
    rootForbidden: root.forbidden,
    sameSubtrees,
    nested: behaviours.nestedCandidates,
  };
}

function rootTraits(query: RequestQuery): ProviderSelection {
  return readRequired(query.get('root_required') ?? []);
}

const NAME = /^(resources|required|member_of|in_tree)(.*)$/s;

function readGroups(query: RequestQuery): RequestGroup[] {
  const suffixes = new Set<string>();
  for (const name of query.keys()) {
    const [, , suffix] = NAME.exec(name) ?? [];
    if (suffix !== undefined) suffixes.add(suffix);
  }
  return [...suffixes].map((suffix) => readGroup(query, suffix));
}

function readGroup(query: RequestQuery, suffix: string): RequestGroup {
  const traits = readRequired(query.get(`required${suffix}`) ?? []);
  const aggregates = readMemberOf(query.get(`member_of${suffix}`) ?? []);
  return {
    suffix,
    fromOneProvider: suffix !== '',
    resources: readResources(query.get(`resources${suffix}`)?.at(-1)),
    required: traits.required,
    forbidden: traits.forbidden,
    memberOf: aggregates.required,
    notMemberOf: aggregates.forbidden,
    inTree: query.get(`in_tree${suffix}`)?.at(-1)?.trim(),
  };
}

function refuseGroups(
  groups: readonly RequestGroup[],
  sameSubtrees: CandidatesRequest['sameSubtrees'],
  { resourcelessGroups }: PlacementBehaviours,
): Refusal | undefined {
  return resourcelessGroups ? refuseSubtrees(groups, sameSubtrees) : refuseOrphans(groups);
}

/** Every group has to have resources. */
function refuseOrphans(groups: readonly RequestGroup[]): Refusal | undefined {
  const without = groups.filter(({ resources }) => resources.size === 0);
  const traits = without
    .filter(({ required }) => required.length > 0)
    .map(({ suffix }) => `required${suffix}`);
  if (traits.length > 0) {
    return badRequest(
      `All traits parameters must be associated with resources.  Found the following orphaned traits keys: ${traits.join(', ')}`,
    );
  }
  const aggregates = without
    .filter(({ memberOf, notMemberOf }) => memberOf.length > 0 || notMemberOf.length > 0)
    .map(({ suffix }) => `member_of${suffix}`);
  if (aggregates.length > 0) {
    return badRequest(
      `All member_of parameters must be associated with resources. Found the following orphaned member_of keys: ${aggregates.join(', ')}`,
    );
  }
  if (without.length > 0) return badRequest('All request groups must specify resources.');
  if (groups.length > 0) return undefined;
  return badRequest('At least one request group (`resources` or `resources{$S}`) is required.');
}

/** Groups without resources are for saying where the others have to be. */
function refuseSubtrees(
  groups: readonly RequestGroup[],
  sameSubtrees: CandidatesRequest['sameSubtrees'],
): Refusal | undefined {
  const without = groups.filter(({ resources }) => resources.size === 0).map(({ suffix }) => suffix);
  if (without.length === groups.length) {
    const detail = 'There must be at least one resources or resources[$S] parameter.';
    return { ...badRequest(detail), code: CODES.missingQueryValue };
  }
  const named = new Set(sameSubtrees.flat());
  const unnamed = without.filter((suffix) => !named.has(suffix));
  if (unnamed.length > 0) {
    return badValue(
      `Resourceless suffixed group request should be specified in \`same_subtree\` query param: bad group(s) - ${inPython(unnamed)}.`,
    );
  }
  const known = groups.map(({ suffix }) => suffix);
  const unknown = [...named].filter((suffix) => !known.includes(suffix));
  if (unknown.length === 0) return undefined;
  return badValue(
    `Real suffixes should be specified in \`same_subtree\`: ${inPython(unknown)} not found in ${inPython(known)}.`,
  );
}

function badValue(detail: string): Refusal {
  return { ...badRequest(detail), code: CODES.badQueryValue };
}

function inPython(names: readonly string[]): string {
  return `[${names.map((name) => `'${name}'`).join(', ')}]`;
}

function refuseConflicts(groups: readonly RequestGroup[]): Refusal | undefined {
  const conflicts = groups.flatMap(({ suffix, required, forbidden }) =>
    required
      .filter((names) => names.every((name) => forbidden.includes(name)))
      .map((names) => `required${suffix}: (${names.toSorted().join(', ')})`),
  );
  if (conflicts.length === 0) return undefined;
  return badRequest(
    `Conflicting required and forbidden traits found in the following traits keys: ${conflicts.toSorted().join(', ')}`,
  );
}

function refuseWithoutPolicy(
  groups: readonly RequestGroup[],
  policy: string | undefined,
): Refusal | undefined {
  if (policy !== undefined || groups.filter(({ fromOneProvider }) => fromOneProvider).length < 2)
    return undefined;
  return badRequest(
    'The "group_policy" parameter is required when specifying more than one "resources{N}" parameter.',
  );
}
