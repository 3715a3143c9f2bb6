/** Installs, configures, starts and stops one release of a real Ironic: API and conductor in one process, without login. */

import { join } from 'node:path';
import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { endProcess } from '../processes/end-process.ts';
import { findFreePort } from '../processes/free-port.ts';
import { type ProcessIdentity, requireProc } from '../processes/process-identity.ts';
import { forgetRunning, readRunning, writeRunning } from '../processes/running-file.ts';
import { answersHttp, startDetached, waitUntilAnswering } from '../processes/start-detached.ts';
import { configurationFileOf, configureBareMetal } from './configuration.ts';
import { type BareMetalFolders, bareMetalFoldersOf, requirementsFileOf } from './folders.ts';

export interface RunningBareMetal extends ProcessIdentity {
  /** The root of the service; the API is below `/v1`. */
  url: string;
  release: string;
}

export interface BareMetalOptions {
  release: string;
  /** 0 for any free port. */
  port: number;
  /** Of several services of one release; the only one when absent. */
  instance?: string;
}

/** Returns the service that already runs, or starts an empty one. @throws CannotRun */
export async function startBareMetal(
  options: BareMetalOptions,
  say: (text: string) => void,
): Promise<RunningBareMetal> {
  requireProc();
  const { release, instance } = options;
  const running = readRunningBareMetal(release, instance);
  if (running) {
    say(`ironic ${release} runs already, as process ${running.pid}`);
    return running;
  }
  const port = await findFreePort(options.port);
  const folders = bareMetalFoldersOf(release, instance);
  await makePythonEnvironment(folders.environment, readRequirements(requirementsFileOf(release)), say);
  await configureBareMetal(folders, port);
  const started = { ...startProcess(folders), url: `http://127.0.0.1:${port}`, release };
  writeRunning(folders.state, started);
  await waitForDriver(started, folders);
  say(`ironic ${release} runs as process ${started.pid}; its files are in ${folders.run}`);
  return started;
}

/** @returns the service that was stopped; null where none of the release ran */
export async function stopBareMetal(release: string, instance?: string): Promise<RunningBareMetal | null> {
  const running = readRunningBareMetal(release, instance);
  if (running) await endProcess(running);
  forgetRunning(bareMetalFoldersOf(release, instance).state);
  return running;
}

/** Null when no service of the release was started, or it has ended. */
export function readRunningBareMetal(release: string, instance?: string): RunningBareMetal | null {
  return readRunning<RunningBareMetal>(bareMetalFoldersOf(release, instance).state);
}

function startProcess(folders: BareMetalFolders): ProcessIdentity {
  return startDetached({
    program: join(folders.environment, 'bin', 'ironic'),
    args: ['--config-file', configurationFileOf(folders)],
    cwd: folders.run,
    env: process.env,
    log: logFileOf(folders),
  });
}

/** The driver answers only after the conductor has registered itself; the root answers before. */
async function waitForDriver(started: RunningBareMetal, folders: BareMetalFolders): Promise<void> {
  const driver = `${started.url}/v1/drivers/fake-hardware`;
  try {
    await waitUntilAnswering(started, () => answersHttp(driver), logFileOf(folders));
  } catch (error) {
    await endProcess(started);
    forgetRunning(folders.state);
    throw error;
  }
}

/** What the process prints before it opens its own log, ironic.log beside it. */
function logFileOf({ run }: BareMetalFolders): string {
  return join(run, 'output.log');
}
