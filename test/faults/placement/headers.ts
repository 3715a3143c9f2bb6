/** Faults of answered headers: added, missing, or wrong. */

import { headerMap, type Response } from '../../../runner/exchange.ts';
import { always, hasHeader, hasStatus, isError, onlyFor, versionOf } from '../conditions.ts';
import { withHeader } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { CREATE_CASE, isRead, unknownLocation } from './requests.ts';

export const HEADER_FAULTS: readonly Fault[] = [
  {
    id: 'extra-header',
    rule: 'header.undeclared',
    cases: CREATE_CASE,
    response: onlyFor(always, (r) => withHeader(r, 'x-cloud-region', 'north')),
  },
  {
    id: 'etag-on-one-operation',
    rule: 'header.undeclared',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withHeader(r, 'etag', '"1"')),
  },
  {
    id: 'extra-header-on-errors-only',
    rule: 'header.undeclared',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) => withHeader(r, 'retry-after', '1')),
  },
  {
    id: 'cache-control-one-version-early',
    rule: 'header.undeclared',
    cases: CREATE_CASE,
    response: onlyFor(
      (request) => versionOf(request) === '1.14',
      (r) => withHeader(r, 'cache-control', 'no-cache'),
    ),
  },
  {
    id: 'request-id-lost',
    rule: 'header.missing',
    cases: CREATE_CASE,
    response: onlyFor(always, (r) => withHeader(r, 'x-openstack-request-id', null)),
  },
  {
    id: 'last-modified-lost',
    rule: 'header.missing',
    cases: CREATE_CASE,
    response: onlyFor(isRead, (r) => withHeader(r, 'last-modified', null)),
  },
  {
    id: 'last-modified-in-iso-8601',
    rule: 'header.malformed',
    cases: CREATE_CASE,
    response: onlyFor(hasHeader('last-modified'), (r) =>
      withHeader(r, 'last-modified', '2026-01-01T00:00:00Z'),
    ),
  },
  {
    id: 'request-id-without-prefix',
    rule: 'header.malformed',
    cases: CREATE_CASE,
    response: onlyFor(always, (r) => withHeader(r, 'x-openstack-request-id', '1234')),
  },
  {
    id: 'answers-may-be-cached',
    rule: 'header.wrong-value',
    cases: CREATE_CASE,
    response: onlyFor(hasHeader('cache-control'), (r) => withHeader(r, 'cache-control', 'max-age=60')),
  },
  {
    id: 'allow-names-a-method-too-many',
    rule: 'header.wrong-value',
    cases: 'placement.surface.no-other-method./traits',
    response: onlyFor(hasStatus(405), (r) => withHeader(r, 'allow', 'GET, HEAD')),
  },
  {
    id: 'location-leads-nowhere',
    rule: 'location.resolves',
    cases: CREATE_CASE,
    response: onlyFor(hasHeader('location'), (r) =>
      withHeader(r, 'location', 'http://127.0.0.1:1/somewhere/else'),
    ),
  },
  {
    id: 'location-at-another-scheme',
    rule: 'location.resolves',
    cases: CREATE_CASE,
    response: onlyFor(hasHeader('location'), (r) => replaceLocation(r, /^http:/, 'https:')),
  },
  {
    id: 'location-shows-the-address-of-a-backend',
    rule: 'location.resolves',
    cases: CREATE_CASE,
    response: onlyFor(hasHeader('location'), (r) =>
      replaceLocation(r, /^http:\/\/[^/]+/, 'http://10.0.0.7:8778'),
    ),
  },
  {
    id: 'location-of-another-thing',
    rule: 'location.resolves',
    cases: CREATE_CASE,
    response: onlyFor(
      (q) => q.method === 'POST',
      (r) => (r.status < 300 ? withHeader(r, 'location', unknownLocation(r)) : r),
    ),
  },
];

function replaceLocation(response: Response, from: RegExp, to: string): Response {
  const location = headerMap(response).get('location') ?? '';
  return withHeader(response, 'location', location.replace(from, to));
}
