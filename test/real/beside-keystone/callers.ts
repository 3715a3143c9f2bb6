/** The callers of the comparison: a token of each kind that Keystone issues, and some that it does not know. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readLogin } from '../../../cli/settings/login/login-settings.ts';
import { openLogin } from '../../../cli/settings/login/open-login.ts';
import type { Login } from '../../../runner/login/log-in.ts';
import { PROJECT } from '../cloud/identities.ts';
import { logIn } from '../cloud/keystone-client.ts';
import type { RunningCloud } from '../cloud/running.ts';
import { silentIo } from '../silent-io.ts';

/** The token of each caller, by name; undefined for the one without a token. */
export type Callers = ReadonlyMap<string, string | undefined>;

/** @returns the callers, and the id of the project of those without the role `admin` */
export async function makeCallers(cloud: RunningCloud): Promise<{ callers: Callers; project: string }> {
  const callers = new Map<string, string | undefined>([
    ['nobody', undefined],
    ['an unknown token', 'gAAAAABunknown'],
  ]);
  for (const name of NAMES) callers.set(name, await issue(cloud, name));
  const { auth } = readAdmin(cloud);
  const keystone = await logIn(cloud.identity, auth.username as string, auth.password as string, 'admin');
  const revoked = await issue(cloud, 'admin');
  await revoke(cloud, keystone.token, revoked);
  callers.set('a revoked token', revoked);
  return { callers, project: await keystone.find('/projects', 'project', PROJECT) };
}

const NAMES = [
  'admin',
  'service',
  'member',
  'reader',
  'system',
  'domain',
  'unscoped',
  'application-credential',
  'trust',
];

async function issue({ clouds }: RunningCloud, name: string): Promise<string> {
  const io = silentIo({ OS_CLIENT_CONFIG_FILE: clouds }, process.cwd());
  const { login } = await openLogin(readLogin({ 'os-cloud': name }, false, io), TIMEOUT, io);
  return (login as Login).tokens.current();
}

/** Seconds. */
const TIMEOUT = 10;

/** The services have not seen the token, and so do not remember it. */
async function revoke({ identity }: RunningCloud, admin: string, token: string): Promise<void> {
  const headers = { 'x-auth-token': admin, 'x-subject-token': token };
  const answer = await fetch(`${identity}/auth/tokens`, { method: 'DELETE', headers });
  if (!answer.ok) throw new Error(`Keystone answers ${answer.status} to the end of a token`);
}

function readAdmin({ clouds }: RunningCloud): { auth: Record<string, string> } {
  const file = parse(readFileSync(clouds, 'utf8')) as { clouds: { admin: { auth: Record<string, string> } } };
  return file.clouds.admin;
}
