/** What a login to the real cloud comes to, by this program and by openstacksdk. */
import { fileURLToPath } from 'node:url';
import { readLogin } from '../../../cli/settings/login/login-settings.ts';
import { openLogin } from '../../../cli/settings/login/open-login.ts';
import type { TokenScope } from '../../../runner/login/keystone/issued-token.ts';
import type { Login } from '../../../runner/login/log-in.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import { readRequirements } from '../../programs/python-environment.ts';
import { queryPython } from '../../programs/python-program.ts';
import { silentIo } from '../silent-io.ts';

/** Null where Keystone refuses the login. */
export type DescribedLogin = {
  user: string;
  scope: string;
  roles: string[];
  /** The URL of Placement in the catalogue. */
  endpoint: string | null;
} | null;

export interface LoginAttempt {
  /** The working directory, with clouds.yaml. */
  folder: string;
  cloud: string | undefined;
  env: Readonly<Record<string, string>>;
}

export async function describeOurs({ folder, cloud, env }: LoginAttempt): Promise<DescribedLogin> {
  const io = silentIo(env, folder);
  try {
    const settings = readLogin(cloud === undefined ? {} : { 'os-cloud': cloud }, false, io);
    const { login } = await openLogin(settings, TIMEOUT, io);
    const { issued } = login as Login;
    if (!issued) throw new Error('the cloud has no Keystone');
    const { user, scope, roles } = issued;
    return {
      user: user.name,
      scope: describeScope(scope),
      roles: [...roles].sort(),
      endpoint: endpointOf(login as Login),
    };
  } catch (error) {
    if (error instanceof CannotJudge) return null;
    throw error;
  }
}

/** Seconds. */
const TIMEOUT = 10;

export async function describeSdk(attempt: LoginAttempt): Promise<DescribedLogin> {
  const program = {
    file: path('issue_token.py'),
    environment: path('../../../.cache/login/environment'),
    requirements: readRequirements(path('../../login/requirements.txt')),
  };
  return JSON.parse(
    await queryPython(program, JSON.stringify({ ...attempt, cloud: attempt.cloud ?? null })),
  ) as DescribedLogin;
}

function describeScope(scope: TokenScope): string {
  return 'name' in scope ? `${scope.kind} ${scope.name}` : scope.kind;
}

function endpointOf(login: Login): string | null {
  try {
    return login.endpointOf('placement');
  } catch (error) {
    if (error instanceof CannotJudge) return null;
    throw error;
  }
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
