/**
 * Starts and stops a small real OpenStack on this machine: Keystone, Placement, memcached and MariaDB. Its clouds.yaml
 * has a user for each way to log in. See docs/judge-a-cloud.md.
 * `start` and `status` print JSON, and `resources` the providers, traits and resource classes, one a line. Exit codes: 0 done, 1 `status` and nothing runs, 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readCloudArguments } from './cloud/arguments.ts';
import { getAdminToken, listResources } from './cloud/resources.ts';
import { type RunningCloud, readRunningCloud } from './cloud/running.ts';
import { startCloud, stopCloud } from './cloud/start.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { command, ...options } = readCloudArguments(argv);
    if (command === 'start') return print(await startCloud(options, logProgress));
    if (command === 'resources') return await printResources();
    if (command === 'status') return print(readRunningCloud());
    logProgress((await stopCloud()) ? 'stopped the cloud' : 'nothing runs');
    return 0;
  } catch (error) {
    return exitCodeOf('cloud.ts', error);
  }
}

/** What Placement has, one a line: to see what a run left. */
async function printResources(): Promise<number> {
  const running = readRunningCloud();
  if (running === null) return print(running);
  for (const line of await listResources(running.placement, await getAdminToken(running)))
    process.stdout.write(`${line}\n`);
  return 0;
}

function print(running: RunningCloud | null): number {
  if (running === null) {
    logProgress('nothing runs');
    return 1;
  }
  const { processes: _, keystone: __, ...facts } = running;
  process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  return 0;
}

/** To standard error, so that a script can read standard output. */
function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
