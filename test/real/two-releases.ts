/**
 * Compares two releases of OpenStack's Placement on this machine, at every microversion that both claim: installs both,
 * starts them side by side, empty and with the same policy, and runs `interop compare`. The results are in
 * docs/two-releases.md. Further arguments are passed to compare. Exit codes: those of compare.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CannotRun } from '../programs/cannot-run.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { answerHelp } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { startRelease, stopRelease } from './placement/release.ts';
import { readRunning } from './placement/running.ts';

const USAGE =
  'Usage: two-releases.ts NEWER OLDER [ARGUMENTS OF interop compare], such as two-releases.ts 16.0.0 7.0.0';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const [newer = '', older = '', ...others] = argv;
  const releases = [newer, older];
  const started: string[] = [];
  try {
    answerHelp(argv, USAGE);
    refuseOthers(releases);
    const targets: string[] = [];
    for (const release of releases) {
      started.push(release);
      const { url } = await startRelease({ release, port: 0, workers: 1, policy: 'same' }, say);
      targets.push('--target', `${release}=${url}`);
    }
    return await compare([...targets, ...others]);
  } catch (error) {
    return exitCodeOf('two-releases.ts', error);
  } finally {
    for (const release of started) await stopRelease(release);
  }
}

/** A running service may have another policy and existing resources. */
function refuseOthers(releases: readonly string[]): void {
  if (releases.some((release) => !/^\d+(\.\d+)+$/.test(release)) || new Set(releases).size < 2)
    throw new ProgramUsageError(USAGE);
  const running = releases.find((release) => readRunning(release));
  if (running)
    throw new ProgramUsageError(
      `release ${running} runs already. Stop it first: placement.ts stop --release ${running}`,
    );
}

/** Ctrl-C also reaches the child process, which exits after its cleanup. */
function compare(args: readonly string[]): Promise<number> {
  const command = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', command, 'compare', 'placement', ...args], {
      stdio: 'inherit',
    });
    child.on('error', ({ message }) => reject(new CannotRun(message)));
    child.on('exit', (code, signal) =>
      code === null ? reject(new CannotRun(`the comparison was ended by ${signal}.`)) : resolve(code),
    );
  });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
