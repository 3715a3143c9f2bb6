/** Reads who may call the reference server: how it identifies callers, its policy, and the origins of pages. */

import type { Cors } from '../../../reference/http/application.ts';
import { IdentityUnavailable } from '../../../reference/http/auth/keystone/identity-client.ts';
import type { ServiceKeystone } from '../../../reference/http/auth/keystone/open-keystone.ts';
import type { ServiceTokenSource } from '../../../reference/http/auth/keystone/service-token.ts';
import {
  PLACEMENT_POLICIES,
  type PlacementPolicyName,
} from '../../../reference/placement/policy/policies.ts';
import type { TokenSource } from '../../../runner/login/keystone/token-source.ts';
import type { Login } from '../../../runner/login/log-in.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { readName } from '../arguments.ts';
import { readLogin } from './login-settings.ts';
import { openServiceLogin } from './service-login.ts';

/** The flags as they were given. */
export interface AccessFlags {
  auth: string;
  'os-cloud'?: string | undefined;
  policy?: string | undefined;
  'cors-allowed-origin'?: string[] | undefined;
}

/** What the reference server is started with. */
export interface ServeAccess {
  policy?: PlacementPolicyName;
  cors?: Cors;
  /** The Keystone that tokens come from, if any. */
  keystone?: ServiceKeystone;
}

/** @throws UsageError for unusable flags, and when the service cannot log in to its Keystone */
export async function readAccess(flags: AccessFlags, io: Io): Promise<ServeAccess> {
  const { auth, policy, 'cors-allowed-origin': origins = [], 'os-cloud': cloud } = flags;
  readName('kind of --auth', auth, ['noauth2', 'keystone']);
  if (policy !== undefined) readName('policy', policy, PLACEMENT_POLICIES);
  for (const origin of origins) checkOrigin(origin);
  if (auth !== 'keystone' && cloud !== undefined) throw new UsageError('--os-cloud needs --auth keystone.');
  const keystone = auth === 'keystone' ? await logInToKeystone(cloud, io) : undefined;
  // Keystone's callers get what Placement does by default, those of noauth2 what its own tests need.
  const chosen = (policy as PlacementPolicyName | undefined) ?? (keystone ? 'default' : undefined);
  return {
    ...(keystone && { keystone }),
    ...(chosen && { policy: chosen }),
    ...(origins.length > 0 && { cors: { allowedOrigins: origins } }),
  };
}

/** Logs in as the service's user, as `run` logs in to a cloud. */
async function logInToKeystone(name: string | undefined, io: Io): Promise<ServiceKeystone> {
  const settings = readLogin(name === undefined ? {} : { 'os-cloud': name }, true, io);
  const url = settings.cloud?.auth.get('auth_url')?.value;
  if (url === undefined)
    throw new UsageError(
      '--auth keystone needs a user that may validate tokens: name its cloud with --os-cloud, or source its openrc.',
    );
  const { login, connection } = await openServiceLogin(settings, io);
  // Its function that chooses a proxy is not for the validation of tokens.
  const { proxyFor: _, ...validating } = connection;
  return { url, connection: validating, serviceToken: asServiceToken((login as Login).tokens) };
}

function asServiceToken(tokens: TokenSource): ServiceTokenSource {
  const orUnavailable = (error: unknown): never => {
    throw error instanceof CannotJudge ? new IdentityUnavailable(error.message) : error;
  };
  return {
    current: () => tokens.current().catch(orUnavailable),
    replace: (refused) => tokens.replace(refused).catch(orUnavailable),
  };
}

/** As browsers send it: without a path, and without a slash at its end. */
function checkOrigin(origin: string): void {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return;
  throw new UsageError(
    `--cors-allowed-origin takes an origin such as https://dashboard.example.com, or *, and was given "${origin}".`,
  );
}
