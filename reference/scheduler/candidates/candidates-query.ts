/** Translates a selection request into the query of `GET /allocation_candidates`. */
import type { ResourceGroup, SelectionRequest } from '../request.ts';

/** The standard trait that Nova sets on the root provider of a disabled compute service. */
const HOST_IS_DISABLED = 'COMPUTE_STATUS_DISABLED';

/** @param limit of candidates; all when absent */
export function candidatesQuery(request: SelectionRequest, limit?: number): string {
  const query = new URLSearchParams();
  addGroup(query, '', request);
  for (const [suffix, group] of Object.entries(request.groups ?? {})) addGroup(query, suffix, group);
  if (request.group_policy !== undefined) query.append('group_policy', request.group_policy);
  for (const suffixes of request.same_subtree ?? []) query.append('same_subtree', suffixes.join(','));
  query.append('root_required', rootTraits(request).join(','));
  if (limit !== undefined) query.append('limit', String(limit));
  return query.toString();
}

function addGroup(query: URLSearchParams, suffix: string, group: ResourceGroup): void {
  const { resources, required = [], forbidden = [], required_any = [], in_tree } = group;
  const { member_of = [], not_member_of = [] } = group;
  if (resources) {
    const amounts = Object.entries(resources).map(([name, amount]) => `${name}:${amount}`);
    query.append(`resources${suffix}`, amounts.join(','));
  }
  const traits = [...required, ...forbidden.map((name) => `!${name}`)];
  if (traits.length > 0) query.append(`required${suffix}`, traits.join(','));
  for (const names of required_any) query.append(`required${suffix}`, `in:${names.join(',')}`);
  for (const uuids of member_of) query.append(`member_of${suffix}`, `in:${uuids.join(',')}`);
  if (not_member_of.length > 0) query.append(`member_of${suffix}`, `!in:${not_member_of.join(',')}`);
  if (in_tree !== undefined) query.append(`in_tree${suffix}`, in_tree);
}

function rootTraits({ root_required = [], root_forbidden = [] }: SelectionRequest): string[] {
  const forbidden = new Set([...root_forbidden, HOST_IS_DISABLED]);
  return [...root_required, ...[...forbidden].map((name) => `!${name}`)];
}
