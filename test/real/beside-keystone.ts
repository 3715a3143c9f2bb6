/**
 * Compares the reference behind Keystone (`interop serve --auth keystone`) with the real cloud's Placement, behind the same
 * Keystone: callers of every kind, and the status and headers of each answer. Uses the cloud that `cloud.ts start` started.
 * Ends with `N passed, N failed`. Exit codes: 0 all the same, 1 differences, 2 wrong usage, 3 cannot run here.
 */
import { readAccess } from '../../cli/settings/login/serve-access.ts';
import { startOperated } from '../../reference/operations/start.ts';
import { CannotRun } from '../programs/cannot-run.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { makeCallers } from './beside-keystone/callers.ts';
import { listCalls } from './beside-keystone/calls.ts';
import { compareAnswers } from './beside-keystone/compare-answers.ts';
import { type RunningCloud, requireCloud } from './cloud/running.ts';
import { type Row, reportRows } from './report-rows.ts';
import { silentIo } from './silent-io.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('beside-keystone.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: beside-keystone.ts';
  refusePositionals(readOptions(argv, {}, usage).positionals, usage);
  const cloud = requireCloud();
  const access = await readAccess(
    { auth: 'keystone', 'os-cloud': 'service', policy: policyOf(cloud) },
    ioOf(cloud),
  );
  const reference = await startOperated(access);
  try {
    const { callers, project } = await makeCallers(cloud);
    const rows = listCalls(callers, project).map(
      ({ name, ...call }): Row => [name, () => compareAnswers(call, reference.url, cloud.placement)],
    );
    return await reportRows(rows);
  } finally {
    await reference.close();
  }
}

function policyOf({ policy }: RunningCloud): string {
  return policy === 'new' ? 'default' : 'legacy';
}

function ioOf({ clouds }: RunningCloud) {
  const io = silentIo({ OS_CLIENT_CONFIG_FILE: clouds }, process.cwd());
  return {
    ...io,
    err: (text: string) => {
      throw new CannotRun(`the reference says: ${text}`);
    },
  };
}
