/** Serves a store of this process to another process. */
import type { Channel } from './channel.ts';
import type { Store } from './port.ts';

/** Returns a function that stops it and leaves the store open. */
export function serveStore(store: Store & { revision: number }, channel: Channel): () => void {
  const watches = new Map<number, () => void>();
  const stop = channel.onMessage((message) => {
    if (message.kind === 'load') {
      void store.load().then((snapshot) => channel.send({ kind: 'loaded', id: message.id, snapshot }));
    } else if (message.kind === 'commit') {
      void store
        .commit(message.change)
        .then((result) => channel.send({ kind: 'committed', id: message.id, result }));
    } else if (message.kind === 'latest') {
      channel.send({ kind: 'latest-is', id: message.id, revision: store.revision });
    } else if (message.kind === 'watch') {
      const { id, after } = message;
      watches.set(
        id,
        store.watch(after, (commit) => channel.send({ kind: 'changed', id, commit })),
      );
    } else if (message.kind === 'unwatch') {
      watches.get(message.id)?.();
    }
  });
  return () => {
    stop();
    for (const end of watches.values()) end();
  };
}
