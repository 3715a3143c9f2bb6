/**
 * Judges the real cloud through proxies as people deploy them: what they do is never the API's fault, and what misleads a
 * client is found. Uses the cloud that `cloud.ts start` started; `--shard K/N` judges a part of the table, and `--end-keystone`
 * ends Keystone at last and judges without it. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { isInShard } from '../../runner/plan/shard.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { readShard } from '../programs/read-shard.ts';
import { type RunningCloud, requireCloud } from './cloud/running.ts';
import { judgeConnection, judgeDeployment, judgeWithoutKeystone } from './deployments/judge-row.ts';
import { CONNECTIONS, DEPLOYMENTS } from './deployments/table.ts';
import { type Row, reportRows } from './report-rows.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('deployments.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: deployments.ts [--shard K/N] [--end-keystone]';
  const options = { shard: { type: 'string' }, 'end-keystone': { type: 'boolean', default: false } } as const;
  const { values, positionals } = readOptions(argv, options, usage);
  refusePositionals(positionals, usage);
  const shard = readShard(values.shard, usage);
  const cloud = requireCloud();
  const rows = listRows(cloud).filter(([name]) => !shard || isInShard(shard, name));
  if (values['end-keystone']) rows.push(['Keystone is down', () => judgeWithoutKeystone(cloud)]);
  return await reportRows(rows);
}

function listRows(cloud: RunningCloud): Row[] {
  return [
    ...DEPLOYMENTS.map((row): Row => [`${row.proxy} that ${row.what}`, () => judgeDeployment(cloud, row)]),
    ...CONNECTIONS.map((row): Row => [`${row.proxy}: ${row.what}`, () => judgeConnection(cloud, row)]),
  ];
}
