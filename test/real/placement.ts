/**
 * Starts and stops a real OpenStack Placement on this machine, to be judged: docs/judge-a-cloud.md shows how.
 * The last line of `start` is its URL. Exit codes: 0 done, 1 `status` and nothing runs, 2 wrong usage, 3 cannot be had here.
 */
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { configure } from './configuration.ts';
import { makeEnvironment } from './environment.ts';
import { foldersOf } from './folders.ts';
import { endProcess, freePort, startProcess, waitForAnswer } from './process.ts';
import { requireProc } from './process-identity.ts';
import { refusal } from './refusal.ts';
import { forgetRunning, type Running, readRunning, writeRunning } from './running.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const args = readArguments(argv);
    return await { start, stop, status }[args.command](args);
  } catch (error) {
    return refusal('placement.ts', error);
  }
}

async function start(args: Arguments): Promise<number> {
  requireProc();
  const running = readRunning();
  if (running) return already(running, args);
  const port = await freePort(args.port);
  const folders = foldersOf(args.release);
  await makeEnvironment(folders.environment, args.release, say);
  await configure(folders, args);
  const url = `http://127.0.0.1:${port}`;
  const identity = await startProcess(folders, { port, workers: args.workers });
  writeRunning({ ...identity, url, release: args.release });
  try {
    await waitForAnswer(url, identity, folders);
  } catch (error) {
    await endProcess(identity);
    forgetRunning();
    throw error;
  }
  say(`openstack-placement ${args.release} runs as process ${identity.pid}; its files are in ${folders.run}`);
  process.stdout.write(`${url}\n`);
  return 0;
}

async function stop(): Promise<number> {
  const running = readRunning();
  if (running) await endProcess(running);
  forgetRunning();
  say(running ? `stopped ${running.url}` : 'nothing runs');
  return 0;
}

async function status(): Promise<number> {
  const running = readRunning();
  process.stdout.write(
    running ? `openstack-placement ${running.release} runs at ${running.url}\n` : 'nothing runs\n',
  );
  return running ? 0 : 1;
}

function already({ url, release, pid }: Running, args: Arguments): number {
  if (release !== args.release) {
    throw new UsageError(
      `release ${release} runs already, at ${url}. Stop it before starting ${args.release}.`,
    );
  }
  say(`openstack-placement ${release} runs already, as process ${pid}`);
  process.stdout.write(`${url}\n`);
  return 0;
}

/** Beside the URL everything goes to standard error, so that a script can take the output as it is. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
