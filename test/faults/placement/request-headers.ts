/** Faults of request headers and absent bodies, which are read in another way than the documents say. */
import type { Request } from '../../../runner/exchange.ts';
import { onlyFor } from '../conditions.ts';
import type { Fault } from '../fault.ts';

const probe = (kind: string, operation: string) => `placement.request-headers.${kind}.${operation}`;

export const REQUEST_HEADER_FAULTS: readonly Fault[] = [
  {
    id: 'body-that-nobody-reads-refused',
    rule: 'request.accepted',
    cases: probe('unread-body', 'deleteResourceProvider'),
    request: (q) => (q.method === 'DELETE' && q.body !== null ? { ...q, path: '/traits/NO_SUCH' } : q),
  },
  {
    id: 'xml-is-read',
    rule: 'request.refused',
    cases: probe('media-type', 'createResourceProvider'),
    request: (q) => retypeAsJson(q, 'application/xml'),
  },
  {
    id: 'json-patch-is-read',
    rule: 'request.refused',
    cases: probe('media-type', 'updateResourceProvider'),
    request: (q) => retypeAsJson(q, 'application/json-patch+json'),
  },
  {
    id: 'charset-of-a-body-refused',
    rule: 'request.accepted',
    cases: probe('media-type', 'createResourceClass'),
    request: (q) =>
      q.headers['content-type'] === 'application/json; charset=utf-8'
        ? { ...q, headers: { ...q.headers, 'content-type': 'text/plain' } }
        : q,
  },
  {
    id: 'any-accept-served',
    rule: 'request.refused',
    cases: probe('accept', 'listTraits'),
    request: (q) => (q.headers.accept === 'application/xml' ? withAccept(q, 'application/json') : q),
  },
  {
    id: 'ranges-of-media-types-not-understood',
    rule: 'request.accepted',
    cases: probe('accept', 'getResourceProvider'),
    request: (q) => (q.headers.accept === 'application/*' ? withAccept(q, 'text/plain') : q),
  },
  {
    id: 'conditional-reads-answered-with-304',
    rule: 'request.ignored',
    cases: probe('unknown', 'getResourceProvider'),
    response: onlyFor(
      (q) => q.headers['if-none-match'] !== undefined,
      (r) => ({ ...r, status: 304, body: '' }),
    ),
  },
  {
    id: 'ranges-of-a-body-served',
    rule: 'status.declared',
    cases: probe('unknown', 'listResourceClasses'),
    response: onlyFor(
      (q) => q.headers.range !== undefined,
      (r) => ({ ...r, status: 206, body: r.body.slice(0, 1) }),
    ),
  },
  {
    id: 'absent-body-is-an-empty-object',
    rule: 'request.refused',
    cases: probe('no-body', 'createResourceProvider'),
    request: (q) =>
      q.method === 'POST' && q.body === null
        ? {
            ...q,
            headers: { ...q.headers, 'content-type': 'application/json' },
            body: '{"name":"interop-0123456789abcdef"}',
          }
        : q,
  },
];

function retypeAsJson(request: Request, type: string): Request {
  return request.headers['content-type'] === type
    ? { ...request, headers: { ...request.headers, 'content-type': 'application/json' } }
    : request;
}

function withAccept(request: Request, accept: string): Request {
  return { ...request, headers: { ...request.headers, accept } };
}
