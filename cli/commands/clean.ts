/** `interop clean SERVICE --target URL`: removes what killed runs left on a cloud. */

import type { Suite } from '../../runner/case/suite.ts';
import { clean } from '../../runner/run/clean.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName, readNumber } from '../settings/arguments.ts';
import { openTarget } from '../settings/open-target.ts';
import { readToken, readUrl } from '../settings/read-target.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  target: { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
  timeout: { type: 'string', default: '30' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export async function cleanCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'clean', atMost: 1 });
  const name = readName('service', positionals[0], Object.keys(SUITES));
  if (values.target === undefined)
    throw new UsageError('clean needs a target: --target https://host/placement.');
  const dryRun = values['dry-run'];
  const { tokenCheck, findRemnants } = SUITES[name] as Suite;
  const token = readToken(values.token, values['token-file'], io);
  const timeout = readNumber('--timeout', values.timeout, 0.1);
  const target = openTarget(readUrl(values.target), { timeout, connections: 1 });
  try {
    const service = loadService(name);
    const { paths, foreign, left } = await clean({
      service,
      target,
      token,
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
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  } finally {
    await target.close();
  }
}
