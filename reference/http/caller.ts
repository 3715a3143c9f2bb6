/**
 * Who calls, as OpenStack's `noauth2` tells it without Keystone: the token is `user` or `user:project`, the user
 * `admin` has the role of that name, and `X-Roles` states other roles.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Whether the caller has a role to which everything is open. Null when there is no token at all. */
export function isTrusted(headers: IncomingHttpHeaders): boolean | null {
  const token = headers['x-auth-token'];
  if (token === undefined) return null;
  const roles = headers['x-roles'];
  if (roles === undefined) return userOf(String(token)) === 'admin';
  return String(roles)
    .split(',')
    .some((role) => TRUSTED_ROLES.has(role.trim().toLowerCase()));
}

const TRUSTED_ROLES: ReadonlySet<string> = new Set(['admin', 'service']);

function userOf(token: string): string {
  const colon = token.indexOf(':');
  return colon < 0 ? token : token.slice(0, colon);
}
