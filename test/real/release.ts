/** One release of the real service: installed, configured, started and stopped. */
import type { RealArguments } from './arguments.ts';
import { configure } from './configuration.ts';
import { makeEnvironment } from './environment.ts';
import { foldersOf } from './folders.ts';
import { endProcess, freePort, startProcess, waitForAnswer } from './process.ts';
import { requireProc } from './process-identity.ts';
import { forgetRunning, type Running, readRunning, writeRunning } from './running.ts';

export type ReleaseOptions = Omit<RealArguments, 'command'>;

/** The one that runs already, or a new one with nothing in it. @throws CannotRun */
export async function startRelease(options: ReleaseOptions, say: (text: string) => void): Promise<Running> {
  requireProc();
  const { release } = options;
  const running = readRunning(release);
  if (running) {
    say(`openstack-placement ${release} runs already, as process ${running.pid}`);
    return running;
  }
  const port = await freePort(options.port);
  const folders = foldersOf(release);
  await makeEnvironment(folders.environment, release, say);
  await configure(folders, options);
  const url = `http://127.0.0.1:${port}`;
  const identity = await startProcess(folders, { port, workers: options.workers });
  const started = { ...identity, url, release };
  writeRunning(started);
  try {
    await waitForAnswer(url, identity, folders);
  } catch (error) {
    await stopRelease(release);
    throw error;
  }
  say(`openstack-placement ${release} runs as process ${identity.pid}; its files are in ${folders.run}`);
  return started;
}

/** What was stopped; null where nothing of the release ran. */
export async function stopRelease(release: string): Promise<Running | null> {
  const running = readRunning(release);
  if (running) await endProcess(running);
  forgetRunning(release);
  return running;
}
