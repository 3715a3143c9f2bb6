/** Faults of queries: parameters that are accepted, refused or ignored in another way than the documents say. */
import { onlyFor, versionOf } from '../conditions.ts';
import { withHeader, withoutParameter } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { editRequest } from './request-edits.ts';

const probe = (kind: string, operation: string) => `placement.query.${kind}.${operation}`;

export const QUERY_FAULTS: readonly Fault[] = [
  {
    id: 'limit-of-a-list-accepted',
    rule: 'request.refused',
    cases: probe('undeclared', 'listResourceProviders'),
    at: '1.0',
    request: editRequest('/resource_providers?', (q) => withoutParameter(q, 'limit')),
  },
  {
    id: 'parameters-in-capitals-accepted',
    rule: 'request.refused',
    cases: probe('undeclared', 'listTraits'),
    request: editRequest('/traits?', (q) => withoutParameter(q, 'ASSOCIATED')),
  },
  {
    id: 'consumer-type-of-usages-one-microversion-early',
    rule: 'request.refused',
    cases: probe('undeclared', 'getUsages'),
    request: editRequest('/usages?', (q) =>
      versionOf(q) === '1.37' ? withoutParameter(q, 'consumer_type') : q,
    ),
  },
  {
    id: 'same-subtree-one-microversion-early',
    rule: 'request.refused',
    cases: probe('undeclared', 'listAllocationCandidates'),
    at: '1.35',
    request: editRequest('/allocation_candidates?', (q) =>
      versionOf(q) === '1.35' ? withoutParameter(q, 'same_subtree') : q,
    ),
  },
  {
    id: 'project-may-be-left-out-of-usages',
    rule: 'request.refused',
    cases: probe('wrong-value', 'getUsages'),
    request: editRequest('/usages', (q) =>
      q.path.includes('project_id=') ? q : { ...q, path: '/usages?project_id=interop' },
    ),
  },
  {
    id: 'any-group-policy-accepted',
    rule: 'request.refused',
    cases: probe('wrong-value', 'listAllocationCandidates'),
    at: '1.39',
    request: editRequest('/allocation_candidates?', (q) => ({
      ...q,
      path: q.path.replace(/group_policy=[^&]*/g, 'group_policy=none'),
    })),
  },
  {
    id: 'limit-of-nothing-is-one',
    rule: 'request.refused',
    cases: probe('wrong-value', 'listAllocationCandidates'),
    at: '1.39',
    request: editRequest('/allocation_candidates?', (q) => ({
      ...q,
      path: q.path.replace(/limit=0\b/, 'limit=1'),
    })),
  },
  {
    id: 'required-may-be-given-once-only',
    rule: 'request.accepted',
    cases: probe('taken', 'listResourceProviders'),
    at: '1.39',
    request: editRequest('/resource_providers?', (q) => ({
      ...q,
      path: /required=.*required=/.test(q.path) ? q.path.replace('required=', 'requires=') : q.path,
    })),
  },
  {
    id: 'list-of-inventories-has-pages',
    rule: 'request.ignored',
    cases: probe('ignored', 'listInventories'),
    response: onlyFor(
      (q) => q.path.includes('/inventories?') && q.path.includes('limit=1'),
      (r) => {
        const json = JSON.parse(r.body) as { inventories: object };
        const body = JSON.stringify({
          ...json,
          inventories: Object.fromEntries(Object.entries(json.inventories).slice(0, 1)),
        });
        return withHeader({ ...r, body }, 'content-length', String(body.length));
      },
    ),
  },
  {
    id: 'undeclared-parameter-of-a-write-refused',
    rule: 'request.ignored',
    cases: probe('ignored', 'ensureTrait'),
    request: (q) => (q.method === 'PUT' && q.path.includes('?') ? { ...q, path: '/traits/NO_SUCH' } : q),
  },
];
