/** Answers of the right shape that are not true, and gates that open too early. */
import { onlyFor, versionOf } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { atVersion } from './asking.ts';

export const MEANING_FAULTS: readonly Fault[] = [
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
    request: (q) => ({ ...q, path: q.path.replace(/\?resources=.*/, '') }),
  },
  {
    id: 'generation-never-grows',
    rule: 'fact.holds',
    cases: 'placement.inventory.changed-grows-the-generation',
    response: onlyFor(
      (q) => q.method === 'PUT' && q.path.endsWith('/VCPU'),
      (r) => withJson(r, (json) => ({ ...json, resource_provider_generation: 1 })),
    ),
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
    id: 'url-one-version-early',
    rule: 'status.declared',
    cases: 'placement.surface.not-before.listTraits',
    request: (q) => (q.path === '/traits' ? atVersion(q, '1.6') : q),
  },
  {
    id: 'url-too-many',
    rule: 'status.declared',
    cases: 'placement.surface.unknown-url./healthcheck',
    response: onlyFor(
      (q) => q.path === '/healthcheck',
      (r) => ({ ...r, status: 200, body: 'OK' }),
    ),
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
  {
    id: 'impossible-class-refused-first',
    rule: 'status.expected',
    cases: 'placement.inventories.impossible-class-is-refused-after-the-generation',
    at: '1.39',
    response: onlyFor(
      (q) => q.body?.includes('interop') === true && q.path.endsWith('/inventories'),
      (r) => ({ ...r, status: 400 }),
    ),
  },
];
