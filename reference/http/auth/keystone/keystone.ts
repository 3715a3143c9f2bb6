/**
 * Identifies callers by the tokens of a Keystone, as keystonemiddleware 13 does with its defaults: it asks Keystone with the
 * service's own token, keeps the answer for 300 seconds, and looks at the end of the token each time. Headers with which a
 * client claims to be someone count for nothing. Source: `auth_token/__init__.py` and `_identity.py` of keystonemiddleware.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Authentication, Authenticator, Unauthenticated } from '../authenticator.ts';
import { type IdentityClient, IdentityUnavailable } from './identity-client.ts';
import type { ServiceTokenSource } from './service-token.ts';
import { TokenCache, type TokenCacheOptions } from './token-cache.ts';
import { readValidatedToken, type ValidatedToken } from './validated-token.ts';

export interface KeystoneOptions {
  client: IdentityClient;
  serviceToken: ServiceTokenSource;
  /** Where clients get a token, for `WWW-Authenticate`. */
  publicUrl: string;
  cache?: TokenCacheOptions;
  /** Receives the reason for each 503. */
  log: (message: string) => void;
  /** The time, in milliseconds since 1970. */
  now?: () => number;
}

export function keystoneAuthenticator(options: KeystoneOptions): Authenticator {
  const { client, serviceToken, publicUrl, log, now = Date.now } = options;
  const cache = new TokenCache(options.cache);
  const invalid: Unauthenticated = {
    unauthenticated: 401,
    detail: 'The request you have made requires authentication.',
    identity: publicUrl,
  };
  return { authenticate };

  /** Answers at once for tokens that are known. */
  function authenticate(headers: IncomingHttpHeaders): Authentication | Promise<Authentication> {
    const token = headerOf(headers, 'x-auth-token') ?? headerOf(headers, 'x-storage-token');
    const other = headerOf(headers, 'x-service-token');
    if (other !== undefined) return orUnavailable(authenticateBoth(token, other));
    if (!token) return invalid;
    const known = cache.get(token, now());
    if (known) return callerOf(known, false);
    return orUnavailable(validate(token, false).then((validated) => callerOf(validated, false)));
  }

  /** A service that passes a user's request on sends its own token as well; then the user's may have ended. */
  async function authenticateBoth(token: string | undefined, other: string): Promise<Authentication> {
    const service = other === '' ? null : await find(other, false);
    const isService = service !== null && !hasEnded(service) && service.caller.roles.has(SERVICE_ROLE);
    if (other !== '' && !isService) return invalid;
    return token ? callerOf(await find(token, isService), isService) : invalid;
  }

  async function find(token: string, allowExpired: boolean): Promise<ValidatedToken | null> {
    return cache.get(token, now()) ?? (await validate(token, allowExpired));
  }

  /** Null for a token that Keystone does not know. @throws IdentityUnavailable */
  async function validate(token: string, allowExpired: boolean): Promise<ValidatedToken | null> {
    const path = `/auth/tokens${allowExpired ? '?allow_expired=1' : ''}`;
    let own: string | undefined = await serviceToken.current();
    for (let attempt = 1; own !== undefined; attempt += 1) {
      const headers = {
        'x-auth-token': own,
        'x-subject-token': token,
        'openstack-identity-access-rules': '1',
      };
      const { status, body } = await client.get(path, headers);
      if (status === 404) return null;
      if (status === 200) return keep(token, readValidatedToken(body));
      if (status !== 401 || attempt === 2)
        throw new IdentityUnavailable(`Keystone answers ${status} to the validation of a token.`);
      own = await serviceToken.replace(own);
    }
    throw new IdentityUnavailable('Keystone refuses the token of the service, and there is no other.');
  }

  function keep(token: string, validated: ValidatedToken | null): ValidatedToken | null {
    if (validated) cache.set(token, validated, now());
    return validated;
  }

  /** Access rules name the type of the service, which keystonemiddleware does not know by default. */
  function callerOf(token: ValidatedToken | null, allowExpired: boolean): Authentication {
    if (token === null || token.hasAccessRules) return invalid;
    return hasEnded(token) && !allowExpired ? invalid : token.caller;
  }

  function hasEnded({ expiresAt }: ValidatedToken): boolean {
    return expiresAt.getTime() < now();
  }

  async function orUnavailable(authentication: Promise<Authentication>): Promise<Authentication> {
    try {
      return await authentication;
    } catch (error) {
      if (!(error instanceof IdentityUnavailable)) throw error;
      log(error.message);
      return { unauthenticated: 503, detail: 'The Keystone service is temporarily unavailable.' };
    }
  }
}

/** The role that makes a token a service's. */
const SERVICE_ROLE = 'service';

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return value === undefined ? undefined : String(value).trim();
}
