/** `interop clean SERVICE --target URL`: removes what killed runs left on a cloud. */

import type { Suite } from '../../runner/case/suite.ts';
import type { Login } from '../../runner/login/log-in.ts';
import { clean } from '../../runner/run/clean.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName, readNumber } from '../settings/arguments.ts';
import { LOGIN_OPTIONS, type LoginSettings, readLogin } from '../settings/login-settings.ts';
import { openLogin } from '../settings/open-login.ts';
import { readUrl } from '../settings/read-target.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  target: { type: 'string' },
  ...LOGIN_OPTIONS,
  timeout: { type: 'string', default: '30' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export async function cleanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'clean', atMost: 1 });
  const name = readName('service', positionals[0], Object.keys(SUITES));
  const login = readLogin(values, values.target !== undefined, io);
  if (values.target === undefined && login.cloud === undefined)
    throw new UsageError('clean needs a cloud: --os-cloud NAME, or --target https://host/placement.');
  const url = values.target === undefined ? undefined : readUrl(values.target);
  const timeout = readNumber('--timeout', values.timeout, 0.1);
  try {
    return await cleanTarget(name, { login, url, timeout, dryRun: values['dry-run'] }, io);
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
}

async function cleanTarget(
  name: string,
  { login, url, timeout, dryRun }: CleanSettings,
  io: Io,
): Promise<ExitCode> {
  const { tokenCheck, findRemnants } = SUITES[name] as Suite;
  const opened = await openLogin(login, timeout, io);
  const root = url ?? (opened.login as Login).endpointOf(name);
  const target = opened.open(root, { timeout, connections: 1 }, tokenCheck);
  try {
    const service = loadService(name);
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
    return left.length > 0 ? EXIT.notJudged : EXIT.conforms;
  } finally {
    await target.close();
  }
}
