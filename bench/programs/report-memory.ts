/** Lets a program of a benchmark answer each message with its memory use. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Resident memory in bytes. */
export interface Resident {
  before: number;
  /** After a forced garbage collection, with `--expose-gc`. */
  after: number;
}

export function reportMemory(): void {
  process.on('message', async () => {
    const before = process.memoryUsage.rss();
    globalThis.gc?.();
    // V8 returns pages to the system in the background.
    await sleep(1000);
    process.send?.({ before, after: process.memoryUsage.rss() } satisfies Resident);
  });
}
