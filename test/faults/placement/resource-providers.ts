/** Faults of the list of providers: filters that are ignored, and queries that are read in another way. */
import { onlyFor, versionOf } from '../conditions.ts';
import { withHeader } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { atVersion } from './requests.ts';

export const RESOURCE_PROVIDER_FAULTS: readonly Fault[] = [
  {
    id: 'filter-ignored',
    rule: 'fact.holds',
    cases: 'placement.provider-filters.name',
    request: (q) => ({ ...q, path: q.path.replace(/\?name=.*/, '') }),
  },
  {
    id: 'resources-filter-ignored',
    rule: 'fact.holds',
    cases: 'placement.provider-filters.resources',
    at: '1.5',
    request: (q) => ({ ...q, path: q.path.replace(/\?resources=.*/, '') }),
  },
  {
    id: 'parameter-one-version-early',
    rule: 'status.expected',
    cases: 'placement.provider-filters.refuses.member-of-early',
    request: (q) => (q.path.includes('member_of') ? atVersion(q, '1.3') : q),
    response: (r, q) =>
      q.path.includes('member_of') ? withHeader(r, 'openstack-api-version', `placement ${versionOf(q)}`) : r,
  },
  {
    id: 'undeclared-parameter-accepted',
    rule: 'status.expected',
    cases: 'placement.provider-filters.refuses.undeclared',
    request: (q) => ({ ...q, path: q.path.replace(/\?interop=.*/, '') }),
  },
  {
    id: 'semicolon-is-a-letter',
    rule: 'status.expected',
    cases: 'placement.provider-filters.semicolon-separates',
    at: '1.39',
    request: (q) => ({ ...q, path: q.path.replaceAll(';', '%3B') }),
  },
  {
    id: 'query-that-nobody-reads-refused',
    rule: 'status.declared',
    cases: 'placement.resource-providers.a-query-that-nobody-reads-may-be-anything',
    at: '1.39',
    response: onlyFor(
      (q) => q.path.includes('%FF'),
      (r) => ({ ...r, status: 400 }),
    ),
  },
];
