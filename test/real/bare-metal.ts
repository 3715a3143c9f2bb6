/**
 * Starts and stops real OpenStack Ironics on this machine, as targets of `interop run` and `interop compare`. Several releases can
 * run side by side, one service of each. `start` prints the URL last; the API is below `/v1`. Exit codes: 0 done, 1 `status`
 * and nothing runs, 2 wrong usage, 3 cannot run here.
 */

import { exitCodeOf } from '../programs/exit-code.ts';
import { type BareMetalArguments, readBareMetalArguments } from './bare-metal/arguments.ts';
import { readRunningBareMetal, startBareMetal, stopBareMetal } from './bare-metal/release.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const args = readBareMetalArguments(argv);
    return await { start, stop, status }[args.command](args);
  } catch (error) {
    return exitCodeOf('bare-metal.ts', error);
  }
}

async function start(args: BareMetalArguments): Promise<number> {
  process.stdout.write(`${(await startBareMetal(args, logProgress)).url}\n`);
  return 0;
}

async function stop({ release }: BareMetalArguments): Promise<number> {
  const stopped = await stopBareMetal(release);
  logProgress(stopped ? `stopped ${stopped.url}` : 'nothing runs');
  return 0;
}

async function status({ release }: BareMetalArguments): Promise<number> {
  const running = readRunningBareMetal(release);
  process.stdout.write(running ? `ironic ${release} runs at ${running.url}\n` : 'nothing runs\n');
  return running ? 0 : 1;
}

/** Everything but the URL goes to standard error, so that a script can use standard output as it is. */
function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
