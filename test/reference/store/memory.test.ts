import { expect, it } from 'vitest';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { describeStore } from './describe-store.ts';

describeStore('memory store', async () => new MemoryStore());

it('a watch from before the kept commits is refused', async () => {
  const store = new MemoryStore();
  for (let n = 0; n < 1100; n += 1)
    await store.commit({ expect: [], put: [{ key: 'a', value: n }], delete: [] });
  expect(() => store.watch(1, () => {})).toThrow(/too old/);
  expect(() => store.watch(1100, () => {})).not.toThrow();
});
