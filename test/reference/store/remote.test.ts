import { expect, it } from 'vitest';
import type { Channel, Message } from '../../../reference/store/channel.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { RemoteStore } from '../../../reference/store/remote.ts';
import { serveStore } from '../../../reference/store/serve-store.ts';
import { describeStore } from './describe-store.ts';

/** Both ends of a channel that copies and delays each message, as between processes. */
function channelPair(): [Channel, Channel] {
  const takers = [new Set<(message: Message) => void>(), new Set<(message: Message) => void>()] as const;
  const end = (own: 0 | 1): Channel => ({
    send(message) {
      const copy = JSON.parse(JSON.stringify(message));
      setImmediate(() => {
        for (const take of takers[own === 0 ? 1 : 0]) take(copy);
      });
    },
    onMessage(take) {
      takers[own].add(take);
      return () => takers[own].delete(take);
    },
  });
  return [end(0), end(1)];
}

function remoteOf(store: MemoryStore): RemoteStore {
  const [here, there] = channelPair();
  serveStore(store, there);
  return new RemoteStore(here);
}

it('`latest` arrives after the commits that it counts', async () => {
  const store = new MemoryStore();
  const [writer, reader] = [remoteOf(store), remoteOf(store)];
  const seen: number[] = [];
  reader.watch(0, ({ revision }) => seen.push(revision));
  const result = await writer.commit({ expect: [], put: [{ key: 'a', value: 1 }], delete: [] });
  expect(result).toEqual({ committed: true, revision: 1 });
  expect(await reader.latest()).toBe(1);
  expect(seen).toEqual([1]);
});

it('of two processes that write the same key, one gets a conflict', async () => {
  const store = new MemoryStore();
  const change = { expect: [{ key: 'a', revision: 0 }], put: [{ key: 'a', value: 1 }], delete: [] };
  const results = await Promise.all([remoteOf(store).commit(change), remoteOf(store).commit(change)]);
  expect(results.filter(({ committed }) => committed)).toHaveLength(1);
});

describeStore('remote store', async () => remoteOf(new MemoryStore()));
