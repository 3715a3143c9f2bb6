/** Starts the real service in a separate process, and waits until it answers. */
import { join } from 'node:path';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { answersHttp, startDetached, waitUntilAnswering } from '../processes/start-detached.ts';
import { environmentOf } from './configuration.ts';
import type { Folders } from './folders.ts';

export interface ServeOptions {
  port: number;
  workers: number;
  /** Threads of each worker, 4 when absent. A worker with one thread closes every connection after its answer. */
  threads?: number;
}

/** Starts gunicorn, detached. @throws CannotRun when the process exits at once */
export function startProcess(folders: Folders, options: ServeOptions): ProcessIdentity {
  return startDetached({
    program: join(folders.environment, 'bin', 'gunicorn'),
    args: gunicornArguments(options),
    cwd: folders.run,
    env: environmentOf(folders.run),
    log: logFileOf(folders),
  });
}

/** @throws CannotRun when the service exits or does not answer in time */
export async function waitForAnswer(url: string, identity: ProcessIdentity, folders: Folders): Promise<void> {
  await waitUntilAnswering(identity, () => answersHttp(url), logFileOf(folders));
}

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

function logFileOf({ run }: Folders): string {
  return join(run, 'gunicorn.log');
}
