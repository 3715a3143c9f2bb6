/** Faults of negotiation: microversions that are echoed or selected wrongly. */
import type { Request } from '../../../runner/exchange.ts';
import { always, hasStatus, isError, isSuccess, onlyFor } from '../conditions.ts';
import { changeEach, withHeader, withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { atVersion, CREATE_CASE } from './requests.ts';

export const NEGOTIATION_FAULTS: readonly Fault[] = [
  {
    id: 'echoes-the-newest',
    rule: 'negotiation.echo',
    cases: CREATE_CASE,
    response: onlyFor(isSuccess, (r) => withHeader(r, 'openstack-api-version', 'placement 1.39')),
  },
  {
    id: 'echo-lost-on-errors',
    rule: 'negotiation.echo',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) => withHeader(r, 'openstack-api-version', null)),
  },
  {
    id: 'vary-lost',
    rule: 'negotiation.vary',
    cases: CREATE_CASE,
    response: onlyFor(always, (r) => withHeader(r, 'vary', null)),
  },
  {
    id: 'vary-names-only-the-proxy',
    rule: 'negotiation.vary',
    cases: CREATE_CASE,
    response: onlyFor(isSuccess, (r) => withHeader(r, 'vary', 'accept-encoding')),
  },
  {
    id: 'absent-is-the-newest',
    rule: 'body.undeclared-property',
    cases: 'placement.negotiation.absent.getResourceProvider',
    request: (q) => (headerOf(q) === undefined ? atVersion(q, '1.39') : q),
    response: onlyFor(
      (q) => headerOf(q) === undefined,
      (r) => withHeader(r, 'openstack-api-version', 'placement 1.0'),
    ),
  },
  {
    id: 'latest-is-one-too-old',
    rule: 'negotiation.echo',
    cases: 'placement.negotiation.latest.getTrait',
    request: (q) => (headerOf(q) === 'placement latest' ? atVersion(q, '1.38') : q),
  },
  {
    id: 'latest-is-not-understood-by-writes',
    rule: 'request.accepted',
    cases: 'placement.negotiation.latest.createResourceProvider',
    request: (q) => (headerOf(q) === 'placement latest' && q.method === 'POST' ? atVersion(q, 'new') : q),
  },
  {
    id: 'only-the-first-entry-is-read',
    rule: 'request.accepted',
    cases: 'placement.negotiation.beside-others.listTraits',
    request: (q) => withVersionHeader(q, String(headerOf(q)).split(',')[0] as string),
  },
  {
    id: 'only-the-first-line-is-read',
    rule: 'request.accepted',
    cases: 'placement.negotiation.beside-others.listTraits',
    request: (q) =>
      Array.isArray(headerOf(q)) ? withVersionHeader(q, (headerOf(q) as string[])[0] as string) : q,
  },
  {
    id: 'malformed-is-the-oldest',
    rule: 'request.accepted',
    cases: 'placement.negotiation.refused.listResourceProviders',
    request: (q) =>
      /^placement \d+\.\d+\.\d+$/.test(String(headerOf(q))) ? withVersionHeader(q, 'placement 1.0') : q,
  },
  {
    id: 'malformed-answers-406',
    rule: 'request.accepted',
    cases: 'placement.negotiation.refused.getTrait',
    request: (q) => (headerOf(q) === 'placement new' ? withVersionHeader(q, 'placement 1.999') : q),
  },
  {
    id: 'one-beyond-the-newest-is-the-newest',
    rule: 'request.accepted',
    cases: 'placement.negotiation.refused.getUsages',
    request: (q) => (headerOf(q) === 'placement 1.40' ? withVersionHeader(q, 'placement 1.39') : q),
  },
  {
    id: 'one-below-the-oldest-is-the-oldest',
    rule: 'request.accepted',
    cases: 'placement.negotiation.refused.getUsages',
    request: (q) => (headerOf(q) === 'placement 0.9' ? withVersionHeader(q, 'placement 1.0') : q),
  },
  {
    id: 'refusal-without-the-newest',
    rule: 'error.shape',
    cases: 'placement.negotiation.refused.getUsages',
    response: onlyFor(hasStatus(406), (r) =>
      withJson(r, (json) => changeEach(json, 'errors', ({ max_version: _lost, ...error }) => error)),
    ),
  },
  {
    id: 'refusal-names-another-newest',
    rule: 'fact.holds',
    cases: 'placement.negotiation.refused.getUsages',
    response: onlyFor(hasStatus(406), (r) =>
      withJson(r, (json) => changeEach(json, 'errors', (error) => ({ ...error, max_version: '1.36' }))),
    ),
  },
  {
    id: 'versions-name-another-oldest',
    rule: 'fact.holds',
    cases: 'placement.versions.root-names-the-versions',
    response: (r) =>
      withJson(r, (json) => changeEach(json, 'versions', (one) => ({ ...one, min_version: '1.1' }))),
  },
];

function headerOf(request: Request): string | string[] | undefined {
  return request.headers['openstack-api-version'];
}

function withVersionHeader(request: Request, header: string): Request {
  return { ...request, headers: { ...request.headers, 'openstack-api-version': header } };
}
