/** `interop clean SERVICE|FOLDER --target URL`: removes what killed runs left on a cloud. */

import { findMembers, removeMembers } from '../../runner/login/keystone/own-member.ts';
import type { Login } from '../../runner/login/log-in.ts';
import { clean } from '../../runner/run/clean.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readNumber } from '../settings/arguments.ts';
import { findService, type NamedService } from '../settings/documents/named-service.ts';
import { LOGIN_OPTIONS, type LoginSettings, readLogin } from '../settings/login/login-settings.ts';
import { type OpenLogin, openLogin } from '../settings/login/open-login.ts';
import { readUrl } from '../settings/read-target.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  target: { type: 'string' },
  ...LOGIN_OPTIONS,
  timeout: { type: 'string', default: '30' },
  'allow-identity': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export async function cleanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'clean', atMost: 1 });
  const named = findService(positionals[0], io.cwd);
  const login = readLogin(values, values.target !== undefined, io);
  if (values.target === undefined && login.cloud === undefined)
    throw new UsageError('clean needs a cloud: --os-cloud NAME, or --target https://host/placement.');
  const url = values.target === undefined ? undefined : readUrl(values.target);
  const timeout = readNumber('--timeout', values.timeout, 0.1);
  try {
    const { 'dry-run': dryRun, 'allow-identity': withIdentity } = values;
    return await cleanTarget(named, { login, url, timeout, dryRun, withIdentity }, io);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  }
}

interface CleanSettings {
  login: LoginSettings;
  /** Absent for the endpoint of the cloud. */
  url: string | undefined;
  /** Seconds. */
  timeout: number;
  dryRun: boolean;
  /** Removes users and projects that runs made, too. */
  withIdentity: boolean;
}

async function cleanTarget(
  { service, suite: { tokenCheck, findRemnants } }: NamedService,
  { login, url, timeout, dryRun, withIdentity }: CleanSettings,
  io: Io,
): Promise<ExitCode> {
  const opened = await openLogin(login, timeout, io);
  const root = url ?? (opened.login as Login).endpointOf(service.name);
  const target = opened.open(root, { timeout, connections: 1 }, { service, tokenCheck });
  try {
    const { paths, foreign, left } = await clean({
      service,
      target,
      token: opened.token,
      tokenAdvice: opened.advice,
      tokenCheck,
      findRemnants,
      dryRun,
    });
    io.out(paths.map((path) => `DELETE ${path}\n`).join(''));
    io.out(foreign.map((words) => `kept, not created by a run: ${words}\n`).join(''));
    io.out(left.map((words) => `LEFT  ${words}\n`).join(''));
    const done = dryRun ? 'would be removed from' : 'removed from';
    io.out(`${paths.length - left.length} of ${paths.length} remnants ${done} ${target.root}\n`);
    const remaining = withIdentity ? await cleanIdentity(opened, dryRun, io) : [];
    return left.length + remaining.length > 0 ? EXIT.notJudged : EXIT.conforms;
  } finally {
    await target.close();
  }
}

/** Removes the users and projects that runs made. @returns what could not be removed */
async function cleanIdentity({ login, openAnother }: OpenLogin, dryRun: boolean, io: Io): Promise<string[]> {
  if (login?.issued === undefined)
    throw new UsageError('--allow-identity removes users from a cloud. Name it with --os-cloud.');
  const { config, tokens, issued } = login;
  const options = { config, tokens, domain: issued.user.domainId, open: openAnother };
  const paths = await findMembers(options);
  const left = dryRun ? [] : await removeMembers(options, paths);
  io.out(paths.map((path) => `DELETE ${path}\n`).join(''));
  io.out(left.map((words) => `LEFT  ${words}\n`).join(''));
  const done = dryRun ? 'would be removed from' : 'removed from';
  io.out(`${paths.length - left.length} of ${paths.length} users and projects ${done} Keystone\n`);
  return left;
}
