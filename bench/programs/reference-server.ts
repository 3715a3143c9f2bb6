/** The reference server, which says its URL, and how much memory it takes when it is sent a message. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startReference } from '../../reference/serve.ts';

/** Bytes of the process that are in memory. */
export interface Resident {
  before: number;
  /** After a collection of garbage, where node was started so that one can be forced. */
  after: number;
}

const { url } = await startReference();
console.log(url);

process.on('message', async () => {
  const before = process.memoryUsage.rss();
  globalThis.gc?.();
  // V8 gives pages back to the system in the background.
  await sleep(1000);
  process.send?.({ before, after: process.memoryUsage.rss() } satisfies Resident);
});
process.on('disconnect', () => process.exit());
