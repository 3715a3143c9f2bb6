/** The named faults. Every rule has at least one; the test beside this file says so. */
import type { Request, Response } from '../../runner/exchange.ts';
import { type Fault, versionOf, withHeader, withJson } from './fault.ts';

const isRead = ({ method, path }: Request) => method === 'GET' && /^\/resource_providers\/[^/]+$/.test(path);
const created = 'placement.resource-providers.created-can-be-read';

/** Changes only the answers to one kind of call. */
const onlyFor =
  (
    applies: (request: Request, response: Response) => boolean,
    change: (response: Response, request: Request) => Response,
  ) =>
  (response: Response, request: Request): Response =>
    applies(request, response) ? change(response, request) : response;

const always = () => true;
const isError = (_request: Request, { status }: Response) => status >= 400;
const isSuccess = (_request: Request, { status }: Response) => status < 300;
const has =
  (header: string) =>
  (_request: Request, { headers }: Response) =>
    headers.some(([name]) => name.toLowerCase() === header);
const is =
  (wanted: number) =>
  (_request: Request, { status }: Response) =>
    status === wanted;

export const FAULTS: readonly Fault[] = [
  // Statuses
  {
    id: 'read-answers-203',
    rule: 'status.declared',
    cases: created,
    response: onlyFor(isRead, (r) => (r.status === 200 ? { ...r, status: 203 } : r)),
  },
  {
    id: 'delete-answers-202',
    rule: 'status.declared',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(is(204), (r) => ({ ...r, status: 202 })),
  },
  {
    id: 'missing-thing-answers-410',
    rule: 'status.declared',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(is(404), (r) => ({ ...r, status: 410 })),
  },
  {
    id: 'duplicate-answers-400',
    rule: 'status.expected',
    cases: 'placement.resource-providers.duplicate-name-is-refused',
    response: onlyFor(is(409), (r) => ({ ...r, status: 400 })),
  },
  {
    id: 'forbidden-answers-401',
    rule: 'status.expected',
    cases: 'placement.refusals.no-role.getTrait',
    response: onlyFor(is(403), (r) => ({ ...r, status: 401 })),
  },

  // Headers
  {
    id: 'extra-header',
    rule: 'header.undeclared',
    cases: created,
    response: onlyFor(always, (r) => withHeader(r, 'x-cloud-region', 'north')),
  },
  {
    id: 'etag-on-one-operation',
    rule: 'header.undeclared',
    cases: created,
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
    cases: created,
    response: onlyFor(
      (request) => versionOf(request) === '1.14',
      (r) => withHeader(r, 'cache-control', 'no-cache'),
    ),
  },
  {
    id: 'request-id-lost',
    rule: 'header.missing',
    cases: created,
    response: onlyFor(always, (r) => withHeader(r, 'x-openstack-request-id', null)),
  },
  {
    id: 'last-modified-lost',
    rule: 'header.missing',
    cases: created,
    response: onlyFor(isRead, (r) => withHeader(r, 'last-modified', null)),
  },
  {
    id: 'last-modified-in-iso-8601',
    rule: 'header.malformed',
    cases: created,
    response: onlyFor(has('last-modified'), (r) => withHeader(r, 'last-modified', '2026-01-01T00:00:00Z')),
  },
  {
    id: 'request-id-without-prefix',
    rule: 'header.malformed',
    cases: created,
    response: onlyFor(always, (r) => withHeader(r, 'x-openstack-request-id', '1234')),
  },
  {
    id: 'answers-may-be-cached',
    rule: 'header.wrong-value',
    cases: created,
    response: onlyFor(has('cache-control'), (r) => withHeader(r, 'cache-control', 'max-age=60')),
  },
  {
    id: 'allow-names-a-method-too-many',
    rule: 'header.wrong-value',
    cases: 'placement.surface.no-other-method./traits',
    response: onlyFor(is(405), (r) => withHeader(r, 'allow', 'GET, HEAD')),
  },
  {
    id: 'location-leads-nowhere',
    rule: 'location.resolves',
    cases: created,
    response: onlyFor(has('location'), (r) => withHeader(r, 'location', 'http://127.0.0.1:1/somewhere/else')),
  },
  {
    id: 'location-of-another-thing',
    rule: 'location.resolves',
    cases: created,
    response: onlyFor(
      (q) => q.method === 'POST',
      (r) => (r.status < 300 ? withHeader(r, 'location', moved(r)) : r),
    ),
  },

  // Negotiation
  {
    id: 'echoes-the-newest',
    rule: 'negotiation.echo',
    cases: created,
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
    cases: created,
    response: onlyFor(always, (r) => withHeader(r, 'vary', null)),
  },
  {
    id: 'vary-names-only-the-proxy',
    rule: 'negotiation.vary',
    cases: created,
    response: onlyFor(isSuccess, (r) => withHeader(r, 'vary', 'accept-encoding')),
  },

  // Bodies
  {
    id: 'empty-body',
    rule: 'body.missing',
    cases: created,
    response: onlyFor(isRead, (r) => ({ ...r, body: '' })),
  },
  {
    id: 'deleted-is-echoed',
    rule: 'body.unexpected',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(is(204), (r) => ({ ...r, body: '{}' })),
  },
  {
    id: 'media-type-without-a-body',
    rule: 'body.unexpected',
    cases: 'placement.resource-providers.deleted-is-gone',
    response: onlyFor(is(204), (r) => withHeader(r, 'content-type', 'application/json')),
  },
  {
    id: 'json-by-another-name',
    rule: 'body.media-type',
    cases: created,
    response: onlyFor(isRead, (r) => withHeader(r, 'content-type', 'application/vnd.cloud+json')),
  },
  {
    id: 'errors-in-html',
    rule: 'body.media-type',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withHeader({ ...r, body: '<h1>Not found</h1>' }, 'content-type', 'text/html'),
    ),
  },
  {
    id: 'body-cut-off',
    rule: 'body.not-json',
    cases: created,
    response: onlyFor(isRead, (r) => ({ ...r, body: r.body.slice(0, -10) })),
  },
  {
    id: 'generation-as-text',
    rule: 'body.schema',
    cases: 'placement.resource-providers.list-has-it',
    response: onlyFor(
      (q) => q.path === '/resource_providers',
      (r) =>
        withJson(r, (json) =>
          changeEach(json, 'resource_providers', (p) => ({ ...p, generation: String(p.generation) })),
        ),
    ),
  },
  {
    id: 'property-lost',
    rule: 'body.schema',
    cases: created,
    response: onlyFor(isRead, (r) => withJson(r, ({ root_provider_uuid: _lost, ...json }) => json)),
  },
  {
    id: 'extra-property',
    rule: 'body.undeclared-property',
    cases: created,
    response: onlyFor(isRead, (r) => withJson(r, (json) => ({ ...json, owner: 'north' }))),
  },
  {
    id: 'extra-property-deep-inside',
    rule: 'body.undeclared-property',
    cases: created,
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => changeEach(json, 'links', (link) => ({ ...link, type: 'application/json' }))),
    ),
  },
  {
    id: 'extra-property-in-errors',
    rule: 'body.undeclared-property',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => ({ ...error, help: 'https://cloud.example/help' })),
      ),
    ),
  },
  {
    id: 'parent-one-version-early',
    rule: 'body.undeclared-property',
    cases: created,
    response: onlyFor(
      (q) => versionOf(q) === '1.11' && isRead(q),
      (r) => withJson(r, (json) => ({ ...json, parent_provider_uuid: null })),
    ),
  },
  {
    id: 'link-to-an-unknown-url',
    rule: 'links.resolve',
    cases: created,
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'links', (link) =>
          link.rel === 'usages' ? { ...link, href: `${link.href}/daily` } : link,
        ),
      ),
    ),
  },

  // Errors
  {
    id: 'errors-in-another-shape',
    rule: 'error.shape',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) => withJson(r, (json) => ({ errors: json.errors[0] }))),
  },
  {
    id: 'error-without-detail',
    rule: 'error.shape',
    cases: 'placement.traits.absent-is-not-found',
    response: onlyFor(isError, (r) =>
      withJson(r, (json) => changeEach(json, 'errors', ({ detail: _lost, ...error }) => error)),
    ),
  },
  {
    id: 'invented-code',
    rule: 'error.code',
    cases: 'placement.resource-providers.duplicate-name-is-refused',
    response: onlyFor(is(409), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => (error.code ? { ...error, code: 'placement.taken' } : error)),
      ),
    ),
  },
  {
    id: 'code-of-another-conflict',
    rule: 'error.expected-code',
    cases: 'placement.inventories.stale-generation-is-refused',
    response: onlyFor(is(409), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) =>
          error.code ? { ...error, code: 'placement.inventory.inuse' } : error,
        ),
      ),
    ),
  },

  // Meaning
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
];

function atVersion(request: Request, version: string): Request {
  return { ...request, headers: { ...request.headers, 'openstack-api-version': `placement ${version}` } };
}

/** A well-formed URL of a provider that is not there. */
function moved(response: Response): string {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return location.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000');
}

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
function changeEach(json: any, key: string, change: (item: any) => any): any {
  return Array.isArray(json[key]) ? { ...json, [key]: json[key].map(change) } : json;
}
