/** Schedulers that share a store, as the processes of `interop serve --processes` do; race.long.test.ts starts processes. */
import { it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { expectExactClaims } from './expect-exact-claims.ts';

it('schedulers that race claim exactly what fits, and answer all others that no host is left', async () => {
  const placement = await startReference();
  const schedulers: ReferenceServer[] = [];
  const schedulerStore = new MemoryStore();
  for (const schedulerOwner of ['one', 'two', 'three'])
    schedulers.push(
      await startReference({
        ...{ services: ['scheduler'], placementUrl: placement.url },
        ...{ schedulerStore, schedulerOwner },
      }),
    );
  try {
    await expectExactClaims(
      schedulers.map(({ url }) => url),
      placement.url,
      2,
      8,
    );
  } finally {
    for (const scheduler of schedulers) await scheduler.close();
    await placement.close();
  }
});
