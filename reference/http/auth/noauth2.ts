/**
 * Identifies the caller without Keystone, as Placement's `noauth2` does: the token is `user` or `user:project`, the user
 * `admin` has the role `admin`, and headers that Keystone's middleware would set are the client's: `X-Roles`,
 * `X-Project-Id`, `X-Domain-Id` and `OpenStack-System-Scope`. Source: `placement/auth.py` of Placement 16, and the order
 * of headers in `RequestContext.from_environ` of oslo.context 6.5.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Authentication, Authenticator } from './authenticator.ts';
import { type Caller, readRoles } from './caller.ts';

export const NOAUTH2: Authenticator = { authenticate: identify };

function identify(headers: IncomingHttpHeaders): Authentication {
  const token = headers['x-auth-token'];
  if (token === undefined) return { unauthenticated: 401, detail: 'Send a token in X-Auth-Token.' };
  if (token === 'admin' && !CALLER_HEADERS.some((name) => name in headers)) return ADMINISTRATOR;
  const [user = '', project = ''] = splitOnce(String(token));
  return {
    roles: rolesOf(user, headers['x-roles']),
    ...scopeOf(headers, project || user),
  };
}

const CALLER_HEADERS = ['x-roles', 'x-project-id', 'x-domain-id', 'openstack-system-scope'];

const ADMINISTRATOR: Caller = { roles: new Set(['admin']), scope: 'project', project: 'admin' };

function rolesOf(user: string, header: string | string[] | undefined): ReadonlySet<string> {
  if (header !== undefined) return readRoles(String(header).split(','));
  return new Set(user === 'admin' ? ['admin'] : []);
}

/** The system scope comes before the domain's. @param project the one of the token */
function scopeOf(headers: IncomingHttpHeaders, project: string): Pick<Caller, 'scope' | 'project'> {
  if (headers['openstack-system-scope']) return { scope: 'system', project: null };
  if (headers['x-domain-id']) return { scope: 'domain', project: null };
  return { scope: 'project', project: String(headers['x-project-id'] ?? project) };
}

function splitOnce(token: string): string[] {
  const colon = token.indexOf(':');
  return colon < 0 ? [token] : [token.slice(0, colon), token.slice(colon + 1)];
}
