import { expect, it } from 'vitest';
import type { Channel, Message } from '../../../reference/store/channel.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { RemoteStore } from '../../../reference/store/remote.ts';
import { serveStore } from '../../../reference/store/serve-store.ts';
import { describeStore } from './describe-store.ts';
import { change, collect, commitOne, until } from './store-calls.ts';

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
  const { commits } = collect(reader, 0);
  expect(await commitOne(writer, change({ put: { a: 1 } }))).toEqual({ outcome: 'committed', revision: 1 });
  expect(await reader.latest()).toBe(1);
  expect(commits.map(({ revision }) => revision)).toEqual([1]);
});

it('of two processes that write the same key, one gets a conflict', async () => {
  const store = new MemoryStore();
  const first = change({ expect: { a: 0 }, put: { a: 1 } });
  const results = await Promise.all([remoteOf(store), remoteOf(store)].map((one) => commitOne(one, first)));
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['committed', 'conflict']);
});

it('a watch that is lost where the store is held is lost here', async () => {
  const store = new MemoryStore();
  for (let n = 0; n < 1100; n += 1) await store.commit([change({ put: { a: n } })]);
  const lost: string[] = [];
  remoteOf(store).watch(1, { onCommit: () => {}, onLost: (reason) => lost.push(reason) });
  await until(() => lost.length > 0);
  expect(lost).toEqual(['the commits after revision 1 are no longer kept']);
});

describeStore('remote store', async () => remoteOf(new MemoryStore()));
