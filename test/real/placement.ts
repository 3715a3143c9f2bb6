/**
 * Starts and stops real OpenStack Placements on this machine, as targets of `interop run`: see docs/judge-a-cloud.md. Several
 * releases can run side by side, one service of each.
 * `start` prints the URL last. Exit codes: 0 done, 1 `status` and nothing runs, 2 wrong usage, 3 cannot run here.
 */

import { exitCodeOf } from '../programs/exit-code.ts';
import { type RealArguments, readArguments } from './placement/arguments.ts';
import { startRelease, stopRelease } from './placement/release.ts';
import { readRunning } from './placement/running.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const args = readArguments(argv);
    return await { start, stop, status }[args.command](args);
  } catch (error) {
    return exitCodeOf('placement.ts', error);
  }
}

async function start(args: RealArguments): Promise<number> {
  process.stdout.write(`${(await startRelease(args, logProgress)).url}\n`);
  return 0;
}

async function stop({ release }: RealArguments): Promise<number> {
  const stopped = await stopRelease(release);
  logProgress(stopped ? `stopped ${stopped.url}` : 'nothing runs');
  return 0;
}

async function status({ release }: RealArguments): Promise<number> {
  const running = readRunning(release);
  process.stdout.write(
    running ? `openstack-placement ${release} runs at ${running.url}\n` : 'nothing runs\n',
  );
  return running ? 0 : 1;
}

/** Everything but the URL goes to standard error, so that a script can use standard output as it is. */
function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
