/** Opens a store for Placement: loads the state and lets it follow every commit. */
import type { Store } from '../store/port.ts';
import { BEGINNING } from './records.ts';
import { State } from './state.ts';
import type { Ledger } from './transact.ts';

export interface OpenLedger extends Ledger {
  close(): Promise<void>;
}

export async function openLedger(store: Store): Promise<OpenLedger> {
  // Whoever comes first decides; to have lost is as good.
  await store.commit({
    expect: [{ key: BEGINNING, revision: 0 }],
    put: [{ key: BEGINNING, value: Date.now() }],
    delete: [],
  });
  const state = new State();
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
    async reached(revision) {
      if (state.revision >= revision) return;
      await new Promise<void>((resolve) => waiting.push({ revision, resolve }));
    },
    async close() {
      stop();
      await store.close();
    },
  };
}
