/** Reads which Placement the scheduler works on, and logs in to it. */

import type { Login } from '../../../runner/login/log-in.ts';
import { proxyLoginOf } from '../../../runner/login/proxy-login.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import { startFaultProxy } from '../../../runner/target/http/fault-proxy.ts';
import type { ProxyLogin } from '../../../runner/target/http/proxy-login.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { readUrl } from '../read-target.ts';
import { readLogin } from './login-settings.ts';
import { openServiceLogin, refuseFailure } from './service-login.ts';

/** The flags as they were given. */
export interface PlacementFlags {
  placement?: string | undefined;
  'placement-token'?: string | undefined;
  'placement-os-cloud'?: string | undefined;
}

/** The Placement of the scheduler. */
export interface ServedOn {
  /** Absent where the reference serves Placement itself. */
  placementUrl?: string;
  placementToken?: string;
  /** For the user. */
  description: string;
  close(): Promise<void>;
}

/** @throws UsageError for unusable flags, and when the login is not possible */
export async function openPlacement(flags: PlacementFlags, io: Io): Promise<ServedOn> {
  const { placement, 'placement-token': token, 'placement-os-cloud': cloud } = flags;
  const url = placement === undefined ? undefined : readUrl(placement, '--placement');
  if (cloud !== undefined) {
    if (token !== undefined)
      throw new UsageError(
        '--placement-os-cloud logs in, and --placement-token is a login of its own. Give one of them.',
      );
    return logInToPlacement(cloud, url, io);
  }
  if (url === undefined && token !== undefined)
    throw new UsageError('--placement-token is the token for the Placement that --placement URL names.');
  return {
    ...(url !== undefined && { placementUrl: url }),
    ...(token !== undefined && { placementToken: token }),
    description: '',
    close: async () => {},
  };
}

/** A proxy in this process has the login, and the cloud's certificates: the processes of the scheduler share it. */
async function logInToPlacement(name: string, given: string | undefined, io: Io): Promise<ServedOn> {
  const { login, connection } = await openServiceLogin(readLogin({ 'os-cloud': name }, true, io), io);
  const { tokens, endpointOf } = login as Login;
  const url = given ?? (await refuseFailure(() => endpointOf('placement')));
  const proxyLogin = logFailures(proxyLoginOf(tokens), io);
  const proxy = await startFaultProxy(url, { connection, login: proxyLogin });
  return {
    placementUrl: proxy.url,
    placementToken: proxyLogin.placeholder,
    description: `It works on the Placement at ${url}, with the login of the cloud ${name}.\n`,
    close: () => proxy.close(),
  };
}

/** The scheduler sees only that Placement does not answer. */
function logFailures(login: ProxyLogin, io: Io): ProxyLogin {
  const log = (error: unknown): never => {
    if (error instanceof CannotJudge) io.err(`${error.message}\n`);
    throw error;
  };
  return {
    ...login,
    current: () => login.current().catch(log),
    replace: (refused) => login.replace(refused).catch(log),
  };
}
