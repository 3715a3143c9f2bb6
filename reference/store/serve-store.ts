/** Serves a store of this process to another process. */
import type { Channel, Message } from './channel.ts';
import type { MemoryStore } from './memory.ts';
import type { StoreEntry } from './port.ts';

/** Entries in a message: a larger one blocks both processes while it is written and read. */
const PAGE = 1_000;

/** Returns a function that stops it and leaves the store open. */
export function serveStore(store: MemoryStore, channel: Channel): () => void {
  const watches = new Map<number, () => void>();
  const stop = channel.onMessage((message) => answer(store, channel, watches, message));
  return () => {
    stop();
    for (const end of watches.values()) end();
  };
}

function answer(
  store: MemoryStore,
  channel: Channel,
  watches: Map<number, () => void>,
  message: Message,
): void {
  const { id } = message;
  if (message.kind === 'load') {
    void sendPages(store, channel, id);
  } else if (message.kind === 'commit') {
    void store.commit(message.changes).then((outcomes) => channel.send({ kind: 'committed', id, outcomes }));
  } else if (message.kind === 'latest') {
    channel.send({ kind: 'latest-is', id, revision: store.revision });
  } else if (message.kind === 'watch') {
    const end = store.watch(message.after, {
      onCommit: (commit) => channel.send({ kind: 'changed', id, commit }),
      onLost: (reason) => channel.send({ kind: 'lost', id, reason }),
    });
    watches.set(id, end);
  } else if (message.kind === 'unwatch') {
    watches.get(id)?.();
    watches.delete(id);
  }
}

async function sendPages(store: MemoryStore, channel: Channel, id: number): Promise<void> {
  const entries: StoreEntry[] = [];
  const revision = await store.load((page) => entries.push(...page));
  for (let from = 0; from < entries.length; from += PAGE)
    channel.send({ kind: 'page', id, entries: entries.slice(from, from + PAGE) });
  channel.send({ kind: 'loaded', id, revision });
}
