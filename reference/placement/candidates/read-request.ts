/**
 * Reads the query of `GET /allocation_candidates` and refuses contradictions between its parameters; the contract's
 * patterns have refused malformed values before. OpenStack's own tests assert the wording.
 */

import type { Refusal } from '../../handler-result.ts';
import type { RequestQuery } from '../../http/handler.ts';
import type { PlacementBehaviours } from '../behaviours.ts';
import {
  type ProviderSelection,
  parseMemberOf,
  parseRequired,
  parseResources,
} from '../providers/filter-values.ts';
import { badRequest, CODES } from '../refusals.ts';
import type { CandidatesRequest, RequestGroup } from './request.ts';

/** Refuses a `root_required` that requires and forbids the same trait. Runs before the groups are read. */
export function reviewRootTraits(query: RequestQuery): Refusal | undefined {
  const { required, forbidden } = parseRootTraits(query);
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
  const root = parseRootTraits(query);
  const limit = query.get('limit')?.[0];
  return {
    groups,
    limit: limit === undefined ? undefined : Number(limit),
    isIsolated: policy === 'isolate',
    rootRequired: root.required.flat(),
    rootForbidden: root.forbidden,
    sameSubtrees,
    isNested: behaviours.nestedCandidates,
  };
}

function parseRootTraits(query: RequestQuery): ProviderSelection {
  return parseRequired(query.get('root_required') ?? []);
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
  const traits = parseRequired(query.get(`required${suffix}`) ?? []);
  const aggregates = parseMemberOf(query.get(`member_of${suffix}`) ?? []);
  return {
    suffix,
    isFromOneProvider: suffix !== '',
    resources: parseResources(query.get(`resources${suffix}`)?.at(-1)),
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

/** Until 1.35, every group needs resources. */
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

/** Since 1.36, a group without resources has to be part of a `same_subtree`. */
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
      `Resourceless suffixed group request should be specified in \`same_subtree\` query param: bad group(s) - ${formatPythonList(unnamed)}.`,
    );
  }
  const known = groups.map(({ suffix }) => suffix);
  const unknown = [...named].filter((suffix) => !known.includes(suffix));
  if (unknown.length === 0) return undefined;
  return badValue(
    `Real suffixes should be specified in \`same_subtree\`: ${formatPythonList(unknown)} not found in ${formatPythonList(known)}.`,
  );
}

function badValue(detail: string): Refusal {
  return { ...badRequest(detail), code: CODES.badQueryValue };
}

function formatPythonList(names: readonly string[]): string {
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
  if (policy !== undefined || groups.filter(({ isFromOneProvider }) => isFromOneProvider).length < 2)
    return undefined;
  return badRequest(
    'The "group_policy" parameter is required when specifying more than one "resources{N}" parameter.',
  );
}
