/**
 * Identifies the caller without Keystone, as OpenStack's `noauth2` does: the token is `user` or `user:project`, the user
 * `admin` has the role `admin`, and `X-Roles` lists other roles.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Who sends a request. Roles are in lower case. */
export interface Caller {
  roles: ReadonlySet<string>;
  project: string;
}

/** Null without a token. */
export function callerOf(headers: IncomingHttpHeaders): Caller | null {
  const token = headers['x-auth-token'];
  if (token === undefined) return null;
  const roles = headers['x-roles'];
  if (token === 'admin' && roles === undefined) return ADMINISTRATOR;
  const [user = '', project = ''] = splitOnce(String(token));
  return {
    roles: parseRoles(roles === undefined ? user : String(roles), roles !== undefined),
    project: project || user,
  };
}

const ADMINISTRATOR: Caller = { roles: new Set(['admin']), project: 'admin' };

/** Whether the caller has a role that may use nearly every operation. */
export function isAdministratorOrService({ roles }: Caller): boolean {
  return roles.has('admin') || roles.has('service');
}

/** @param text a list of roles, or the name of a user who has no other roles */
function parseRoles(text: string, isList: boolean): ReadonlySet<string> {
  if (isList) return new Set(text.split(',').map((role) => role.trim().toLowerCase()));
  return new Set(text === 'admin' ? ['admin'] : []);
}

function splitOnce(token: string): string[] {
  const colon = token.indexOf(':');
  return colon < 0 ? [token] : [token.slice(0, colon), token.slice(colon + 1)];
}
