/** Reads from the command line and the environment which cloud to log in to, or which token to send. */
import type { CloudConfig } from '../../../runner/login/clouds/cloud-config.ts';
import type { Environment, Surroundings } from '../../../runner/login/clouds/cloud-files.ts';
import { resolveCloud } from '../../../runner/login/clouds/resolve-cloud.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { readInput } from '../read-input.ts';

/** The flags of every command that calls a cloud. */
export const LOGIN_OPTIONS = {
  'os-cloud': { type: 'string' },
  'os-region-name': { type: 'string' },
  'os-interface': { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
} as const;

/** Those of a run, for its second user. */
export const MEMBER_OPTIONS = {
  'member-os-cloud': { type: 'string' },
  'allow-identity': { type: 'boolean', default: false },
} as const;

export type LoginFlags = Partial<Record<keyof typeof LOGIN_OPTIONS, string>>;

export interface LoginSettings {
  /** The cloud to log in to; absent with a token of the user's own, and where no cloud is named. */
  cloud?: CloudConfig;
  /** Sent as it is; absent with a cloud. */
  token?: string;
  /** The cloud entry of a user without the roles of an administrator. */
  member?: CloudConfig;
  /** The run may make such a user itself, and removes it. */
  mayMakeMember?: boolean;
  around: Surroundings;
}

/**
 * A cloud that the environment names is used, unless a flag gives a token.
 * @param hasTarget true where the user names the URL of the service
 * @throws InputError for what cannot be used
 */
export function readLogin(flags: LoginFlags, hasTarget: boolean, io: Io): LoginSettings {
  const { cwd, env } = io;
  const around = { cwd, env };
  const token = readGivenToken(flags, env);
  if (token !== undefined) {
    refuseBeside(flags, hasTarget, io);
    return { token, around };
  }
  const [cloud, region, through] = [flags['os-cloud'], flags['os-region-name'], flags['os-interface']];
  const choice = {
    ...(cloud !== undefined && { cloud }),
    ...(region !== undefined && { region }),
    ...(through !== undefined && { interface: through }),
  };
  const config = resolveCloud(choice, around);
  if (config === undefined && (region ?? through) !== undefined)
    throw new UsageError(
      '--os-region-name and --os-interface choose within a cloud. Name it with --os-cloud or OS_CLOUD.',
    );
  return { ...(config && { cloud: config }), around };
}

/** Adds the second user of a run. @throws InputError for what cannot be used */
export function readMember(
  login: LoginSettings,
  {
    'member-os-cloud': cloud,
    'allow-identity': mayMakeMember,
  }: { 'member-os-cloud'?: string; 'allow-identity': boolean },
): LoginSettings {
  if (cloud !== undefined && mayMakeMember)
    throw new UsageError('--member-os-cloud names a user, and --allow-identity makes one. Give one of them.');
  if (mayMakeMember && login.cloud === undefined)
    throw new UsageError('--allow-identity makes a user in a cloud. Name it with --os-cloud.');
  const member = cloud === undefined ? undefined : resolveCloud({ cloud }, login.around);
  return { ...login, ...(member && { member }), mayMakeMember };
}

/** @returns undefined where no token is given. @throws UsageError */
function readGivenToken(flags: LoginFlags, env: Environment): string | undefined {
  const { token, 'token-file': file } = flags;
  if (token !== undefined && file !== undefined)
    throw new UsageError('Give either --token or --token-file, not both.');
  const found =
    file === undefined ? (token ?? tokenOfVariables(flags, env)) : readInput('token file', file).trim();
  if (found !== undefined && !/^[\x21-\x7e]+$/.test(found)) {
    throw new UsageError(
      `${file === undefined ? 'The token' : `The token in ${file}`} is empty or has characters that a header cannot carry.`,
    );
  }
  return found;
}

/** Without the URL of a Keystone, `OS_TOKEN` is all that there is of a login. */
function tokenOfVariables(flags: LoginFlags, env: Environment): string | undefined {
  const hasCloud = [flags['os-cloud'], env.OS_CLOUD, env.OS_AUTH_URL, env.OS_ENDPOINT].some(Boolean);
  return hasCloud ? undefined : env.OS_TOKEN;
}

function refuseBeside(flags: LoginFlags, hasTarget: boolean, { env }: Io): void {
  if (flags['os-cloud'] !== undefined)
    throw new UsageError('--os-cloud logs in, and --token is a login of its own. Give one of them.');
  if (hasTarget) return;
  const isFlag = (flags.token ?? flags['token-file']) !== undefined;
  if (!isFlag)
    throw new UsageError(
      'OS_TOKEN is set, and nothing says of which cloud. Give --target URL, or OS_AUTH_URL to log in.',
    );
  const named = ['OS_CLOUD', 'OS_AUTH_URL'].find((name) => env[name]);
  if (named !== undefined)
    throw new UsageError(
      `${named} names a cloud, and --token is for the service at a --target. Give --target URL, or leave --token out to log in to that cloud.`,
    );
}
