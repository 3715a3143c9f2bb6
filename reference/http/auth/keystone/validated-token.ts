/** What a Keystone says of a valid token: the body of `GET /v3/auth/tokens`. */
import { type Caller, readRoles } from '../caller.ts';

/** A token that was valid when Keystone was asked. */
export interface ValidatedToken {
  caller: Caller;
  expiresAt: Date;
  /** The token may be used for some calls only, as its application credential lists. */
  hasAccessRules: boolean;
}

/** Null for a body that is not a token's. */
export function readValidatedToken(body: unknown): ValidatedToken | null {
  const token = (body as { token?: TokenBody } | null)?.token;
  const expiresAt = new Date(token?.expires_at ?? '');
  if (!token || Number.isNaN(expiresAt.getTime())) return null;
  return {
    caller: { roles: readRoles((token.roles ?? []).map(({ name }) => name)), ...scopeOf(token) },
    expiresAt,
    hasAccessRules: token.application_credential?.access_rules != null,
  };
}

interface TokenBody {
  expires_at: string;
  roles?: { name: string }[];
  project?: { id: string };
  domain?: { id: string };
  system?: { all?: boolean };
  application_credential?: { access_rules?: unknown[] | null };
}

function scopeOf({ project, domain, system }: TokenBody): Pick<Caller, 'scope' | 'project'> {
  if (system?.all) return { scope: 'system', project: null };
  if (domain) return { scope: 'domain', project: null };
  return { scope: 'project', project: project?.id ?? null };
}
