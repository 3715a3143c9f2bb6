/** The reference server as a process, over the store that its argument names: prints its URL, and answers each message with its memory use. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startReference } from '../../reference/serve.ts';

/** Resident memory in bytes. */
export interface Resident {
  before: number;
  /** After a forced garbage collection, with `--expose-gc`. */
  after: number;
}

const [, , storeAt = 'memory'] = process.argv;
const { url } = await startReference({ storeAt });
console.log(url);

process.on('message', async () => {
  const before = process.memoryUsage.rss();
  globalThis.gc?.();
  // V8 returns pages to the system in the background.
  await sleep(1000);
  process.send?.({ before, after: process.memoryUsage.rss() } satisfies Resident);
});
process.on('disconnect', () => process.exit());
