/** Faults of allocations: written, refused or returned in another way than the contract says. */

import { hasStatus, isCall, onlyFor, versionOf } from '../conditions.ts';
import { asAccepted, changeEach, withBody, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { answersAs } from './requests.ts';

const ofConsumer = '/allocations/';
const isRead = isCall('GET', ofConsumer);
const isWritten = isCall('PUT', ofConsumer);
const isGivenBack = isCall('DELETE', ofConsumer);
const areWritten = isCall('POST', '/allocations');

/** Replaces the code of an error. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
const coded = (code: string) => (json: any) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  changeEach(json, 'errors', (error: any) => (error.code ? { ...error, code } : error));

export const ALLOCATION_FAULTS: readonly Fault[] = [
  {
    id: 'capacity-not-checked',
    rule: 'status.expected',
    cases: 'placement.allocations.limit.total',
    response: (r, q) => (isWritten(q) && r.status === 409 ? asAccepted(r) : r),
  },
  {
    id: 'full-answers-503',
    rule: 'status.declared',
    cases: 'placement.allocations.limit.others',
    at: '1.30',
    response: onlyFor(hasStatus(409), (r) => ({ ...r, status: 503 })),
  },
  {
    id: 'full-is-called-a-concurrent-update',
    rule: 'error.expected-code',
    cases: 'placement.allocations.limit.total',
    at: '1.23',
    response: onlyFor(hasStatus(409), (r) => withJson(r, coded('placement.concurrent_update'))),
  },
  {
    id: 'steps-not-checked',
    rule: 'status.expected',
    cases: 'placement.allocations.limit.step-size',
    at: '1.0',
    request: (q) =>
      q.path.endsWith('/inventories')
        ? withBody(q, (json) => JSON.parse(JSON.stringify(json).replace(/"step_size":\d+/, '"step_size":1')))
        : q,
  },
  {
    id: 'consumer-generation-ignored',
    rule: 'status.expected',
    cases: 'placement.consumers.stale-generation-is-refused.older',
    response: (r, q) => (isWritten(q) && r.status === 409 ? asAccepted(r) : r),
  },
  {
    id: 'consumer-generation-stays',
    rule: 'fact.holds',
    cases: 'placement.consumers.generation-grows',
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => ('consumer_generation' in json ? { ...json, consumer_generation: 1 } : json)),
    ),
  },
  {
    id: 'stale-consumer-has-no-code-of-its-own',
    rule: 'error.expected-code',
    cases: 'placement.consumers.new-has-no-generation',
    response: onlyFor(hasStatus(409), (r) => withJson(r, coded('placement.undefined_code'))),
  },
  {
    id: 'consumer-generation-one-version-early',
    rule: 'body.undeclared-property',
    cases: 'placement.allocations.written-can-be-read',
    at: '1.27',
    response: onlyFor(isRead, (r) => withJson(r, (json) => ({ ...json, consumer_generation: 1 }))),
  },
  {
    id: 'owner-lost',
    rule: 'body.schema',
    cases: 'placement.allocations.written-can-be-read',
    at: '1.12',
    response: onlyFor(isRead, (r) => withJson(r, ({ user_id: _lost, ...json }) => json)),
  },
  {
    id: 'owner-optional',
    rule: 'status.expected',
    cases: 'placement.allocations.refuses.no-project',
    at: '1.8',
    request: (q) => (isWritten(q) ? withBody(q, (json) => ({ project_id: 'any', ...json })) : q),
  },
  {
    id: 'consumer-type-lost',
    rule: 'body.schema',
    cases: 'placement.allocations.written-can-be-read',
    at: '1.38',
    response: onlyFor(isRead, (r) => withJson(r, ({ consumer_type: _lost, ...json }) => json)),
  },
  {
    id: 'unknown-consumer-type-is-null',
    rule: 'body.schema',
    cases: 'placement.consumers.type-is-unknown-where-none-was-written',
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => (json.consumer_type === 'unknown' ? { ...json, consumer_type: null } : json)),
    ),
  },
  {
    id: 'consumer-type-never-changes',
    rule: 'fact.holds',
    cases: 'placement.consumers.type-can-change',
    response: onlyFor(isRead, (r) => withJson(r, (json) => ({ ...json, consumer_type: 'INTEROP' }))),
  },
  {
    id: 'mappings-accepted-one-version-early',
    rule: 'status.expected',
    cases: 'placement.allocations.refuses.mappings-early',
    at: '1.33',
    ...answersAs('1.33', '1.34', isWritten),
  },
  {
    id: 'mappings-refused',
    rule: 'status.expected',
    cases: 'placement.allocations.mappings-are-accepted',
    request: (q) => (isWritten(q) ? withBody(q, (json) => ({ ...json, mappings: {} })) : q),
  },
  {
    id: 'list-accepted-to-the-end',
    rule: 'status.expected',
    cases: 'placement.allocations.refuses.list',
    at: '1.12',
    ...answersAs('1.12', '1.11', isWritten),
  },
  {
    id: 'consumer-without-anything-answers-404',
    rule: 'status.declared',
    cases: 'placement.allocations.stranger-has-none',
    response: onlyFor(isRead, (r) => ({ ...r, status: 404 })),
  },
  {
    id: 'nothing-to-give-back-answers-204',
    rule: 'status.expected',
    cases: 'placement.allocations.stranger-has-none-to-give-back',
    response: (r, q) => (isGivenBack(q) ? asAccepted(r) : r),
  },
  {
    id: 'written-answers-201',
    rule: 'status.declared',
    cases: 'placement.allocations.written-can-be-read',
    at: '1.0',
    response: onlyFor(isWritten, (r) => (r.status === 204 ? { ...r, status: 201 } : r)),
  },
  {
    id: 'provider-generation-not-counted',
    rule: 'fact.holds',
    cases: 'placement.usages.provider-adds-up',
    at: '1.0',
    response: onlyFor(
      (q) => q.path.endsWith('/usages'),
      (r) => withJson(r, (json) => ({ ...json, resource_provider_generation: 1 })),
    ),
  },
  {
    id: 'one-consumer-of-several-is-written',
    rule: 'status.expected',
    cases: 'placement.allocations-at-once.all-or-none',
    at: '1.13',
    request: (q) =>
      areWritten(q) ? withBody(q, (json) => Object.fromEntries(Object.entries(json).slice(0, 1))) : q,
  },
  {
    id: 'several-consumers-do-not-add-up',
    rule: 'status.expected',
    cases: 'placement.allocations-at-once.together-too-much-is-refused',
    response: (r, q) => (areWritten(q) ? asAccepted(r) : r),
  },
  {
    id: 'several-at-once-one-version-early',
    rule: 'status.declared',
    cases: 'placement.surface.not-before.manageAllocations',
    at: '1.12',
    ...answersAs('1.12', '1.13', areWritten),
  },
  {
    id: 'provider-forgets-a-consumer',
    rule: 'fact.holds',
    cases: 'placement.allocations.provider-has-those-of-each-consumer',
    at: '1.39',
    response: onlyFor(
      (q) => /^\/resource_providers\/[^/]+\/allocations$/.test(q.path),
      (r) =>
        withJson(r, (json) => ({
          ...json,
          allocations: Object.fromEntries(Object.entries(json.allocations).slice(1)),
        })),
    ),
  },
  {
    id: 'inventory-in-use-is-deleted',
    rule: 'status.expected',
    cases: 'placement.inventory.in-use-is-not-deleted',
    response: (r, q) => (q.method === 'DELETE' && r.status === 409 ? asAccepted(r) : r),
  },
  {
    id: 'inventory-in-use-has-another-code',
    rule: 'error.expected-code',
    cases: 'placement.inventories.in-use-is-not-replaced',
    response: onlyFor(hasStatus(409), (r) => withJson(r, coded('placement.concurrent_update'))),
  },
  {
    id: 'provider-in-use-has-the-code-of-a-parent',
    rule: 'error.expected-code',
    cases: 'placement.resource-providers.in-use-is-kept',
    response: onlyFor(
      (q, r) => r.status === 409 && versionOf(q) !== '1.0',
      (r) => withJson(r, coded('placement.resource_provider.cannot_delete_parent')),
    ),
  },
];
