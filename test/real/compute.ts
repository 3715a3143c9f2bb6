/**
 * Starts and stops a small real OpenStack with Nova on this machine: Nova's API, conductor, scheduler and two computes with the
 * fake driver, beside Keystone, Placement, Glance, Neutron and Cinder. Several releases of Nova can run side by side. See docs/testing.md.
 * `start` and `status` print JSON: the URLs, the path of a clouds.yaml, and the ids of an image, flavors, networks and a volume. Exit
 * codes: 0 done, 1 `status` and nothing runs, 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readComputeArguments } from './compute/arguments.ts';
import { type RunningCompute, readRunningCompute } from './compute/running.ts';
import { startCompute, stopCompute } from './compute/start.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { command, ...options } = readComputeArguments(argv);
    if (command === 'start') return print(await startCompute(options, logProgress));
    if (command === 'status') return print(readRunningCompute(options.release));
    logProgress((await stopCompute(options.release)) ? `stopped Nova ${options.release}` : 'nothing runs');
    return 0;
  } catch (error) {
    return exitCodeOf('compute.ts', error);
  }
}

function print(running: RunningCompute | null): number {
  if (running === null) {
    logProgress('nothing runs');
    return 1;
  }
  const { processes: _, ...facts } = running;
  process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  return 0;
}

/** To standard error, so that a script can read standard output. */
function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
