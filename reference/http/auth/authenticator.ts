/** The port to what identifies callers: `noauth2`, or a Keystone. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './caller.ts';

/** Identifies the sender of a request. The root of a service needs no token, so it is not asked there. */
export interface Authenticator {
  authenticate(headers: IncomingHttpHeaders): Authentication | Promise<Authentication>;
}

/** The caller, or why there is none. */
export type Authentication = Caller | Unauthenticated;

/** A request without a caller. */
export interface Unauthenticated {
  /** 401 without a valid token, 503 when tokens cannot be validated now. */
  unauthenticated: 401 | 503;
  detail: string;
  /** Where to get a token, for `WWW-Authenticate`. The identity service's middleware answers, and not the service. */
  identity?: string;
}

export function isUnauthenticated(authentication: Authentication): authentication is Unauthenticated {
  return 'unauthenticated' in authentication;
}
