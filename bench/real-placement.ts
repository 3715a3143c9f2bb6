/** Starts an empty OpenStack Placement for one benchmark run, independent of the one that test/real keeps. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configure, type PlacementSettings } from '../test/real/placement/configuration.ts';
import { makeEnvironment, readPinnedRelease } from '../test/real/placement/environment.ts';
import { type Folders, foldersOf } from '../test/real/placement/folders.ts';
import { type ServeOptions, startProcess, waitForAnswer } from '../test/real/placement/process.ts';
import { endProcess } from '../test/real/processes/end-process.ts';
import { findFreePort } from '../test/real/processes/free-port.ts';
import { isAlive, type ProcessIdentity, requireProc } from '../test/real/processes/process-identity.ts';

export interface RealPlacement {
  url: string;
  /** The process whose children answer; null where it is unknown. */
  pid: number | null;
  end(): Promise<void>;
}

export interface RealSettings extends PlacementSettings {
  /** Of each worker, one when absent: faster here than threads and keep-alive, unless the database is far away. */
  threads?: number;
}

/** @throws CannotRun when it cannot be had on this machine */
export async function startRealPlacement({
  threads = 1,
  ...settings
}: RealSettings = {}): Promise<RealPlacement> {
  requireProc();
  const release = readPinnedRelease();
  const { environment, run } = foldersOf(release);
  started += 1;
  const folders = { environment, run: join(dirname(run), `bench-${process.pid}-${started}`) };
  const port = await findFreePort(0);
  await makeEnvironment(environment, release, (text) => process.stderr.write(`${text}\n`));
  await configure(folders, settings);
  // The first worker writes the standard traits; two workers at once lock each other out of SQLite and exit.
  await endProcess(await startWorkers(folders, { port, workers: 1, threads }));
  const identity = await startWorkers(folders, { port, workers: WORKERS, threads });
  process.once('exit', () => killAndRemove(identity, folders));
  return {
    url: `http://127.0.0.1:${port}`,
    pid: identity.pid,
    end: () => endProcess(identity),
  };
}

/** By this process, so that each has a folder of its own. */
let started = 0;

/** One per core of a small machine. */
export const WORKERS = 2;

async function startWorkers(folders: Folders, options: ServeOptions): Promise<ProcessIdentity> {
  const identity = startProcess(folders, options);
  try {
    await waitForAnswer(`http://127.0.0.1:${options.port}`, identity, folders);
    return identity;
  } catch (error) {
    await endProcess(identity);
    throw error;
  }
}

/** For an interrupted run. */
function killAndRemove(identity: ProcessIdentity, { run }: Folders): void {
  if (isAlive(identity)) process.kill(-identity.pid, 'SIGTERM');
  rmSync(run, { recursive: true, force: true });
}
