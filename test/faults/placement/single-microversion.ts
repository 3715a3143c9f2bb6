/** Faults at a single microversion, in the middle of a revision, on one operation. */
import { hasStatus, isCall, onlyFor, versionOf } from '../conditions.ts';
import { withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';

const at =
  (version: string, applies: (q: Parameters<typeof versionOf>[0]) => boolean) =>
  (q: Parameters<typeof versionOf>[0]) =>
    versionOf(q) === version && applies(q);

export const SINGLE_MICROVERSION_FAULTS: readonly Fault[] = [
  {
    id: 'sample-refused-at-one-microversion',
    rule: 'request.accepted',
    cases: 'placement.answers.ensureResourceClass',
    request: (q) =>
      versionOf(q) === '1.29' && q.method === 'PUT' && q.path.startsWith('/resource_classes/')
        ? { ...q, path: '/traits/NO' }
        : q,
  },
  {
    id: 'header-at-one-microversion-on-one-operation',
    rule: 'header.undeclared',
    cases: 'placement.answers.listTraits',
    response: onlyFor(at('1.19', isCall('GET', '/traits?')), (r) => withHeader(r, 'x-total-count', '2')),
  },
  {
    id: 'property-at-one-microversion-on-one-operation',
    rule: 'body.undeclared-property',
    cases: 'placement.answers.getInventory',
    response: onlyFor(
      at('1.30', (q) => /\/inventories\/\w+$/.test(q.path)),
      (r) => withJson(r, (json) => ({ ...json, used: 0 })),
    ),
  },
  {
    id: 'property-lost-at-one-microversion',
    rule: 'body.schema',
    cases: 'placement.answers.getInventory',
    response: onlyFor(
      at('1.8', (q) => /\/inventories\/\w+$/.test(q.path)),
      (r) => withJson(r, ({ step_size: _lost, ...json }) => json),
    ),
  },
  {
    id: 'deleted-answers-200-at-one-microversion',
    rule: 'status.declared',
    cases: 'placement.answers.deleteInventories',
    response: onlyFor(at('1.11', isCall('DELETE', '/resource_providers/')), (r) => ({ ...r, status: 200 })),
  },
  {
    id: 'cache-control-lost-at-one-microversion',
    rule: 'header.missing',
    cases: 'placement.answers.listResourceProviderAggregates',
    response: onlyFor(
      at('1.17', (q) => q.path.endsWith('/aggregates')),
      (r) => withHeader(r, 'cache-control', null),
    ),
  },
  {
    id: 'echo-of-another-microversion-at-one',
    rule: 'negotiation.echo',
    cases: 'placement.answers.deleteTrait',
    response: onlyFor(at('1.26', isCall('DELETE', '/traits/')), (r) =>
      withHeader(r, 'openstack-api-version', 'placement 1.25'),
    ),
  },
  {
    id: 'property-of-an-error-at-one-microversion',
    rule: 'body.undeclared-property',
    cases: 'placement.refusals.unknown-provider.getResourceProvider',
    response: onlyFor(at('1.33', isCall('GET', '/resource_providers/')), (r, q) =>
      hasStatus(404)(q, r)
        ? withJson(r, (json) => ({ errors: [{ ...json.errors[0], hint: 'see the manual' }] }))
        : r,
    ),
  },
  {
    id: 'code-of-an-error-one-microversion-early',
    rule: 'body.undeclared-property',
    cases: 'placement.refusals.unknown-provider.deleteInventory',
    response: onlyFor(at('1.22', isCall('DELETE', '/resource_providers/')), (r, q) =>
      hasStatus(404)(q, r)
        ? withJson(r, (json) => ({ errors: [{ ...json.errors[0], code: 'placement.undefined_code' }] }))
        : r,
    ),
  },
  {
    id: 'request-id-of-another-request-in-an-error',
    rule: 'error.request-id',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(hasStatus(404), (r) =>
      withJson(r, (json) => ({
        errors: [{ ...json.errors[0], request_id: 'req-00000000-0000-4000-8000-000000000000' }],
      })),
    ),
  },
];
