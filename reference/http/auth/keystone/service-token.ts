/** The service's own token, with which it validates those of its clients. */
import { type IdentityClient, IdentityUnavailable } from './identity-client.ts';

/** Where the service's token comes from. */
export interface ServiceTokenSource {
  /** A token that is valid for now. @throws IdentityUnavailable */
  token(): Promise<string>;
  /** Keystone refused this token: the next call of `token` gets another one. */
  discard(token: string): void;
}

/** A user of a domain, and its project. Each is named by an id or by a name. */
export interface ServiceUser {
  user: { id: string } | { name: string; domain: DomainReference };
  password: string;
  project: { id: string } | { name: string; domain: DomainReference };
}

export type DomainReference = { id: string } | { name: string };

/** Logs in when a token is needed, and again before it ends. */
export function serviceTokenOf(
  client: IdentityClient,
  { user, password, project }: ServiceUser,
): ServiceTokenSource {
  let pending: Promise<OwnToken> | undefined;
  let known: OwnToken | undefined;
  return {
    async token() {
      if (known && Date.now() < known.bestBefore) return known.id;
      // Calls that need a token at the same time share one login.
      pending ??= logIn();
      try {
        known = await pending;
        return known.id;
      } finally {
        pending = undefined;
      }
    },
    discard(token) {
      if (known?.id === token) known = undefined;
    },
  };

  async function logIn(): Promise<OwnToken> {
    const identity = { methods: ['password'], password: { user: { ...user, password } } };
    const body = { auth: { identity, scope: { project } } };
    const answer = await client.call('POST', '/auth/tokens', {}, body);
    const { status, subjectToken: id } = answer;
    const expiresAt = Date.parse(
      (answer.body as { token?: { expires_at?: string } })?.token?.expires_at ?? '',
    );
    if (status === 401)
      throw new IdentityUnavailable('Keystone refuses the user, password or project of the service (401).');
    if (status !== 201 || id === undefined || Number.isNaN(expiresAt))
      throw new IdentityUnavailable(`Keystone answers ${status} to the login of the service.`);
    return { id, bestBefore: expiresAt - RENEW_BEFORE };
  }
}

interface OwnToken {
  id: string;
  /** In milliseconds since 1970. */
  bestBefore: number;
}

/** Milliseconds before its end at which a token is no longer used, as in keystoneauth. */
const RENEW_BEFORE = 30_000;
