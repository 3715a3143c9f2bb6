/** Keeps a projection up to date: loads it from the store, and applies the commits of every writer. */
import type { Store } from './port.ts';
import type { Projection } from './projection.ts';

/** A projection, and the store that it follows. */
export interface Ledger<S extends Projection> {
  state: S;
  store: Store;
  /** Resolves once the state includes the commit with this revision. */
  waitForRevision(revision: number): Promise<void>;
}

/** A ledger with its end: closing stops following and closes the store. */
export interface OpenLedger<S extends Projection> extends Ledger<S> {
  close(): Promise<void>;
}

/** Loads the state from the store and follows it. @param state empty */
export async function followStore<S extends Projection>(store: Store, state: S): Promise<OpenLedger<S>> {
  const snapshot = await store.load();
  state.load(snapshot);
  let waiting: { revision: number; resolve: () => void }[] = [];
  const stop = store.watch(snapshot.revision, (commit) => {
    state.apply(commit);
    if (waiting.length === 0) return;
    for (const { revision, resolve } of waiting) if (revision <= commit.revision) resolve();
    waiting = waiting.filter(({ revision }) => revision > commit.revision);
  });
  return {
    state,
    store,
    async waitForRevision(revision) {
      if (state.revision >= revision) return;
      await new Promise<void>((resolve) => waiting.push({ revision, resolve }));
    },
    async close() {
      stop();
      await store.close();
    },
  };
}
