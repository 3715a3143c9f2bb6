/** Reads who may call the reference server: how it identifies callers, its policy, and the origins of pages. */

import type { Cors } from '../../reference/http/application.ts';
import type { Authenticator } from '../../reference/http/auth/authenticator.ts';
import { IdentityUnavailable, identityClient } from '../../reference/http/auth/keystone/identity-client.ts';
import { keystoneAuthenticator } from '../../reference/http/auth/keystone/keystone.ts';
import { serviceTokenOf } from '../../reference/http/auth/keystone/service-token.ts';
import { PLACEMENT_POLICIES, type PlacementPolicyName } from '../../reference/placement/policy/policies.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readName } from './arguments.ts';
import { readInput } from './read-input.ts';
import { readUrl } from './read-target.ts';
import { readServiceUser } from './service-user.ts';

/** The flags as they were given. */
export interface AccessFlags {
  auth: string;
  'keystone-url'?: string | undefined;
  policy?: string | undefined;
  'cors-allowed-origin'?: string[] | undefined;
}

/** What the reference server is started with. */
export interface ServeAccess {
  authenticator?: Authenticator;
  policy?: PlacementPolicyName;
  cors?: Cors;
  /** The Keystone that tokens come from, if any. */
  keystone?: string;
  close(): Promise<void>;
}

/** @throws UsageError for unusable flags, and when the service cannot log in to its Keystone */
export async function readAccess(flags: AccessFlags, io: Io): Promise<ServeAccess> {
  const { auth, policy, 'cors-allowed-origin': origins = [], 'keystone-url': url } = flags;
  readName('kind of --auth', auth, ['noauth2', 'keystone']);
  if (policy !== undefined) readName('policy', policy, PLACEMENT_POLICIES);
  for (const origin of origins) checkOrigin(origin);
  if (auth !== 'keystone' && url !== undefined) throw new UsageError('--keystone-url needs --auth keystone.');
  const keystone = auth === 'keystone' ? await openKeystone(url, io) : undefined;
  // Keystone's callers get what Placement does by default, those of noauth2 what its own tests need.
  const chosen = (policy as PlacementPolicyName | undefined) ?? (keystone ? 'default' : undefined);
  return {
    ...keystone,
    ...(chosen && { policy: chosen }),
    ...(origins.length > 0 && { cors: { allowedOrigins: origins } }),
    close: async () => keystone?.close(),
  };
}

async function openKeystone(
  flag: string | undefined,
  io: Io,
): Promise<{ keystone: string; authenticator: Authenticator; close(): Promise<void> }> {
  const url = readKeystoneUrl(flag, io);
  const user = readServiceUser(io.env);
  const file = io.env.OS_CACERT;
  const client = identityClient({ url, ...(file && { ca: readInput('file of OS_CACERT', file) }) });
  const serviceToken = serviceTokenOf(client, user);
  try {
    await serviceToken.token();
  } catch (error) {
    await client.close();
    if (!(error instanceof IdentityUnavailable)) throw error;
    throw new UsageError(`${error.message} Check ${flag ? '--keystone-url' : 'OS_AUTH_URL'} and OS_*.`);
  }
  const log = (message: string) => io.err(`${message}\n`);
  return {
    keystone: url,
    authenticator: keystoneAuthenticator({ client, serviceToken, publicUrl: url, log }),
    close: () => client.close(),
  };
}

function readKeystoneUrl(flag: string | undefined, { env }: Io): string {
  const text = flag ?? env.OS_AUTH_URL;
  if (!text)
    throw new UsageError(
      '--auth keystone needs the URL of the Keystone: --keystone-url URL, or the variable OS_AUTH_URL.',
    );
  const url = readUrl(text, flag === undefined ? 'OS_AUTH_URL' : '--keystone-url');
  if (/\/v2\.0\/?$/.test(url))
    throw new UsageError(`${url} is the URL of Keystone's API 2.0, which no longer exists. Leave out /v2.0.`);
  return url;
}

/** As browsers send it: without a path, and without a slash at its end. */
function checkOrigin(origin: string): void {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return;
  throw new UsageError(
    `--cors-allowed-origin takes an origin such as https://dashboard.example.com, or *, and was given "${origin}".`,
  );
}
