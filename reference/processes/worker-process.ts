/** The life of one scheduler process, as the first process sees it. */
import type { Worker } from 'node:cluster';
import { once } from 'node:events';
import type { ReferenceServer } from '../serve.ts';

export type ServedAt = Pick<ReferenceServer, 'url' | 'port'>;

/** What a process sends once: where it serves, or why it cannot. */
export interface StartMessage {
  ready?: ServedAt;
  failed?: { message: string; code?: string };
}

/** @throws Error, with the `code` of the system if any, when the process fails to start or ends before it serves */
export function waitUntilServing(worker: Worker): Promise<ServedAt> {
  return new Promise((resolve, reject) => {
    worker.on('exit', (code) => reject(new Error(`a process ended with ${code} before it served`)));
    worker.on('message', ({ ready, failed }: StartMessage) => {
      if (ready) resolve(ready);
      if (failed) reject(Object.assign(new Error(failed.message), { code: failed.code }));
    });
  });
}

export async function endProcess(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}
