import { expect, it } from 'vitest';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { describeStore } from './describe-store.ts';
import { change } from './store-calls.ts';

describeStore('memory store', async () => new MemoryStore());

it('a watch from before the kept commits is lost at once', async () => {
  const store = new MemoryStore();
  for (let n = 0; n < 1100; n += 1) await store.commit([change({ put: { a: n } })]);
  const lost: [number, string][] = [];
  for (const after of [1, 1100])
    store.watch(after, { onCommit: () => {}, onLost: (reason) => lost.push([after, reason]) });
  expect(lost).toEqual([[1, 'the commits after revision 1 are no longer kept']]);
});
