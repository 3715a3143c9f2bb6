/** Starts the real service as a process of its own, waits until it answers, and ends it. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../programs/cannot-run.ts';
import { lastLines } from '../programs/execute.ts';
import { surroundings } from './configuration.ts';
import type { Folders } from './folders.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

export interface ServeOptions {
  port: number;
  workers: number;
  /** Of each worker, 4 when absent. A worker of one thread closes every connection after its answer. */
  threads?: number;
}

/** The port itself when it is free; any free one for 0. @throws CannotRun when another service has it and would answer in the place of ours */
export async function freePort(port: number): Promise<number> {
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

/** @throws CannotRun when the process ends at once */
export async function startProcess(folders: Folders, options: ServeOptions): Promise<ProcessIdentity> {
  const log = openSync(join(folders.run, LOG), 'a');
  const child = spawn(join(folders.environment, 'bin', 'gunicorn'), gunicornArguments(options), {
    cwd: folders.run,
    env: surroundings(folders.run),
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', () => {});
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? null : identityOf(child.pid);
  if (identity === null) throw new CannotRun(`gunicorn ended at once. ${logOf(folders)}`);
  return identity;
}

/** @throws CannotRun when it ends or does not answer in time */
export async function waitForAnswer(url: string, identity: ProcessIdentity, folders: Folders): Promise<void> {
  const end = Date.now() + SECONDS_TO_ANSWER * 1000;
  while (Date.now() < end) {
    if (!isAlive(identity)) throw new CannotRun(`the service ended while it was starting. ${logOf(folders)}`);
    if (await answers(url)) return;
    await sleep(100);
  }
  throw new CannotRun(`the service did not answer within ${SECONDS_TO_ANSWER} seconds. ${logOf(folders)}`);
}

/** Ends the process and its workers; nothing happens when it is not the one that was started. */
export async function endProcess(identity: ProcessIdentity): Promise<void> {
  if (await ended(identity, 'SIGTERM', 10)) return;
  await ended(identity, 'SIGKILL', 5);
}

const LOG = 'gunicorn.log';
const SECONDS_TO_ANSWER = 60;
/** Every release has it; the modules made for WSGI servers are of later ones. */
const APPLICATION = 'placement.wsgi:init_application()';

function gunicornArguments({ port, workers, threads = 4 }: ServeOptions): string[] {
  const kind = threads > 1 ? 'gthread' : 'sync';
  return [
    ...['--bind', `127.0.0.1:${port}`, '--workers', String(workers)],
    ...['--worker-class', kind, '--threads', String(threads), '--keep-alive', '30'],
    APPLICATION,
  ];
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** It leads a group of its own, so its workers get the signal too. */
async function ended(identity: ProcessIdentity, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  if (isAlive(identity)) process.kill(-identity.pid, signal);
  const end = Date.now() + seconds * 1000;
  while (isAlive(identity) && Date.now() < end) await sleep(50);
  return !isAlive(identity);
}

function logOf({ run }: Folders): string {
  try {
    return `Its log ends with:\n${lastLines(readFileSync(join(run, LOG), 'utf8'))}`;
  } catch {
    return 'It left no log.';
  }
}
