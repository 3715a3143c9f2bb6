/** Installs, configures, starts and stops one release of the real service. */

import { endProcess } from '../processes/end-process.ts';
import { findFreePort } from '../processes/free-port.ts';
import { requireProc } from '../processes/process-identity.ts';
import type { RealArguments } from './arguments.ts';
import { configure } from './configuration.ts';
import { makeEnvironment } from './environment.ts';
import { foldersOf } from './folders.ts';
import { startProcess, waitForAnswer } from './process.ts';
import { forgetRunning, type RunningPlacement, readRunning, writeRunning } from './running.ts';

export type ReleaseOptions = Omit<RealArguments, 'command'>;

/** Returns the service that already runs, or starts an empty one. @throws CannotRun */
export async function startRelease(
  options: ReleaseOptions,
  say: (text: string) => void,
): Promise<RunningPlacement> {
  requireProc();
  const { release } = options;
  const running = readRunning(release);
  if (running) {
    say(`openstack-placement ${release} runs already, as process ${running.pid}`);
    return running;
  }
  const port = await findFreePort(options.port);
  const folders = foldersOf(release);
  await makeEnvironment(folders.environment, release, say);
  await configure(folders, options);
  const url = `http://127.0.0.1:${port}`;
  const identity = startProcess(folders, { port, workers: options.workers });
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

/** @returns the service that was stopped; null where none of the release ran */
export async function stopRelease(release: string): Promise<RunningPlacement | null> {
  const running = readRunning(release);
  if (running) await endProcess(running);
  forgetRunning(release);
  return running;
}
