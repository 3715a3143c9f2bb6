/**
 * Logs in to the Keystone of the real cloud in each way that it has, beside openstacksdk: user, scope, roles and endpoint
 * must be the same, and a refusal be one to both. Then a few cases run with the login. Uses the cloud that `cloud.ts start`
 * started. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { getAdminToken, listResources } from './cloud/resources.ts';
import { requireCloud } from './cloud/running.ts';
import { judgeLogin } from './logins/judge-login.ts';
import { LOGIN_ROWS } from './logins/table.ts';
import { type Problems, reportRows } from './report-rows.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('logins.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: logins.ts';
  refusePositionals(readOptions(argv, {}, usage).positionals, usage);
  const cloud = requireCloud();
  const list = async () => listResources(cloud.placement, await getAdminToken(cloud));
  const before = await list();
  const findRemnants = async (): Promise<Problems> =>
    (await list()).filter((each) => !before.includes(each)).map((each) => `left behind: ${each}`);
  return await reportRows([
    ...LOGIN_ROWS.map((row) => [row.name, () => judgeLogin(cloud, row)] as [string, () => Promise<Problems>]),
    ['nothing is left behind', findRemnants],
  ]);
}
