/** Starts the real service in a separate process, waits until it answers, and ends it. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../programs/cannot-run.ts';
import { lastLines } from '../programs/execute.ts';
import { environmentOf } from './configuration.ts';
import type { Folders } from './folders.ts';
import { isAlive, type ProcessIdentity, readIdentity } from './process-identity.ts';

export interface ServeOptions {
  port: number;
  workers: number;
  /** Threads of each worker, 4 when absent. A worker with one thread closes every connection after its answer. */
  threads?: number;
}

/** Returns the given port when it is free, and any free port for 0. @throws CannotRun when another process listens on it */
export async function findFreePort(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new CannotRun(`port ${port} is taken. Choose another one with --port.`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Starts gunicorn, detached. @throws CannotRun when the process exits at once */
export async function startProcess(folders: Folders, options: ServeOptions): Promise<ProcessIdentity> {
  const log = openSync(join(folders.run, LOG), 'a');
  const child = spawn(join(folders.environment, 'bin', 'gunicorn'), gunicornArguments(options), {
    cwd: folders.run,
    env: environmentOf(folders.run),
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', () => {});
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? null : readIdentity(child.pid);
  if (identity === null) throw new CannotRun(`gunicorn ended at once. ${logOf(folders)}`);
  return identity;
}

/** @throws CannotRun when the service exits or does not answer in time */
export async function waitForAnswer(url: string, identity: ProcessIdentity, folders: Folders): Promise<void> {
  const end = Date.now() + SECONDS_TO_ANSWER * 1000;
  while (Date.now() < end) {
    if (!isAlive(identity)) throw new CannotRun(`the service ended while it was starting. ${logOf(folders)}`);
    if (await isAnswering(url)) return;
    await sleep(100);
  }
  throw new CannotRun(`the service did not answer within ${SECONDS_TO_ANSWER} seconds. ${logOf(folders)}`);
}

/** Ends the process and its workers. Does nothing when another process has its id by now. */
export async function endProcess(identity: ProcessIdentity): Promise<void> {
  if (await signalAndWait(identity, 'SIGTERM', 10)) return;
  await signalAndWait(identity, 'SIGKILL', 5);
}

const LOG = 'gunicorn.log';
const SECONDS_TO_ANSWER = 60;
/** Every release has this entry point; only later ones have modules for WSGI servers. */
const APPLICATION = 'placement.wsgi:init_application()';

function gunicornArguments({ port, workers, threads = 4 }: ServeOptions): string[] {
  const kind = threads > 1 ? 'gthread' : 'sync';
  return [
    ...['--bind', `127.0.0.1:${port}`, '--workers', String(workers)],
    ...['--worker-class', kind, '--threads', String(threads), '--keep-alive', '30'],
    APPLICATION,
  ];
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Signals the process group, which includes the workers. @returns whether the process has ended in time */
async function signalAndWait(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
  seconds: number,
): Promise<boolean> {
  if (isAlive(identity)) process.kill(-identity.pid, signal);
  const end = Date.now() + seconds * 1000;
  while (isAlive(identity) && Date.now() < end) await sleep(50);
  return !isAlive(identity);
}

function logOf({ run }: Folders): string {
  try {
    return `Its log ends with:\n${lastLines(readFileSync(join(run, LOG), 'utf8'))}`;
  } catch {
    return 'It wrote no log.';
  }
}
