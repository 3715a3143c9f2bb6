/**
 * Lets pages of other origins read answers, as the CORS middleware in front of Placement does. It stands before the check
 * of the token, and it answers every OPTIONS that the service refuses with an empty 200. Source: `oslo_middleware/cors.py`
 * of oslo.middleware 8.2; methods and headers are the defaults that `placement/wsgi` sets.
 */
import type { Cors } from './application.ts';
import type { ReceivedRequest } from './request/received-request.ts';
import type { Reply } from './response/reply.ts';

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'];

/** The headers that clients may send: those that need no permission, and Placement's. */
const REQUEST_HEADERS: ReadonlySet<string> = new Set(
  [
    ...['Accept', 'Accept-Language', 'Content-Type', 'Cache-Control', 'Content-Language', 'Expires'],
    ...['Last-Modified', 'Pragma', 'X-Auth-Token', 'X-Openstack-Request-Id', 'X-Identity-Status', 'X-Roles'],
    ...['X-Service-Catalog', 'X-User-Id', 'X-Tenant-Id', 'OpenStack-API-Version'],
  ].map((name) => name.toLowerCase()),
);

const EXPOSED_HEADERS = [
  'X-Auth-Token',
  'X-Openstack-Request-Id',
  'X-Subject-Token',
  'X-Service-Token',
  'OpenStack-API-Version',
].join(',');

/** Seconds for which a browser keeps the answer to a preflight request. */
const MAX_AGE = '3600';

/** Adds what the origin of the request may do. An origin that is not allowed gets the answer without any of it. */
export function applyCors(cors: Cors, request: ReceivedRequest, reply: Reply): Reply {
  const origin = allowedOrigin(cors, request.message.headers.origin);
  if (request.method === 'OPTIONS') return answerPreflight(request, reply, origin);
  if (origin === undefined) return reply;
  return {
    ...reply,
    headers: [
      ...addToVary(reply.headers),
      ...permissionsOf(origin),
      ...['access-control-expose-headers', EXPOSED_HEADERS],
    ],
  };
}

function answerPreflight(request: ReceivedRequest, reply: Reply, origin: string | undefined): Reply {
  const answer =
    reply.status >= 200 && reply.status < 300
      ? reply
      : { status: 200, headers: ['x-openstack-request-id', request.requestId] };
  const { headers } = request.message;
  const method = headers['access-control-request-method'];
  const names = splitNames(headers['access-control-request-headers']);
  const isPermitted =
    method !== undefined &&
    METHODS.includes(method) &&
    names.every((name) => REQUEST_HEADERS.has(name.toLowerCase()));
  if (origin === undefined || !isPermitted) return answer;
  return {
    ...answer,
    headers: [
      ...withoutVary(answer.headers),
      ...['vary', 'Origin'],
      ...permissionsOf(origin),
      ...['access-control-max-age', MAX_AGE],
      ...['access-control-allow-methods', method],
      ...(names.length > 0 ? ['access-control-allow-headers', names.join(',')] : []),
    ],
  };
}

function allowedOrigin({ allowedOrigins }: Cors, origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  if (allowedOrigins.includes(origin)) return origin;
  return allowedOrigins.includes('*') ? '*' : undefined;
}

function permissionsOf(origin: string): string[] {
  return ['access-control-allow-origin', origin, 'access-control-allow-credentials', 'true'];
}

function addToVary(headers: readonly string[]): string[] {
  const at = headers.indexOf('vary');
  if (at < 0) return [...headers, 'vary', 'Origin'];
  return headers.with(at + 1, `${headers[at + 1]},Origin`);
}

function withoutVary(headers: readonly string[]): string[] {
  const at = headers.indexOf('vary');
  return at < 0 ? [...headers] : headers.toSpliced(at, 2);
}

function splitNames(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
