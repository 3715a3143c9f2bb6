import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { canListChildren, childrenOf } from './child-processes.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

it.runIf(canListChildren)(
  'killed processes are replaced, even when another program holds their port for a while',
  async () => {
    const placement = await startReference();
    const schedulers = await startSchedulerProcesses(placement.url, 2);
    try {
      for (const pid of childrenOf(schedulers.pid)) process.kill(pid, 'SIGKILL');
      const free = await holdPort(Number(new URL(schedulers.url).port));
      await sleep(3000);
      await free();
      expect(await answersWithinMinute(schedulers.url)).toBe(true);
    } finally {
      await schedulers.close();
      await placement.close();
    }
  },
);

/** Listens on the port as soon as it is free. @returns a function that frees it */
async function holdPort(port: number): Promise<() => Promise<unknown>> {
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    const isOurs = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (isOurs) return () => new Promise((resolve) => server.close(resolve));
  }
}

/** False when no process answers within a minute. */
async function answersWithinMinute(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return true;
    await sleep(250);
  }
  return false;
}
