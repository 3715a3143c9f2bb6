/** Short forms of the calls of a store, for tests. */
import type {
  CommitOutcome,
  Committed,
  Store,
  StoreChange,
  StoreEntry,
} from '../../../reference/store/port.ts';

/** A change without expectations, or with these. */
export function change({
  put = {},
  delete: deleted = [],
  expect = {},
}: {
  put?: Record<string, unknown>;
  delete?: string[];
  expect?: Record<string, number>;
}): StoreChange {
  return {
    expect: Object.entries(expect).map(([key, revision]) => ({ key, revision })),
    put: Object.entries(put).map(([key, value]) => ({ key, value })),
    delete: deleted,
  };
}

export async function commitOne(store: Store, one: StoreChange): Promise<CommitOutcome> {
  const [outcome] = await store.commit([one]);
  return outcome as CommitOutcome;
}

/** The revision of a change that must be committed. */
export async function revisionOf(store: Store, one: StoreChange): Promise<number> {
  const outcome = await commitOne(store, one);
  if (outcome.outcome !== 'committed') throw new Error(outcome.outcome);
  return outcome.revision;
}

/** All pages of a load, in the order of keys. */
export async function loadAll(store: Store): Promise<{ revision: number; entries: StoreEntry[] }> {
  const entries: StoreEntry[] = [];
  const revision = await store.load((page) => entries.push(...page));
  return { revision, entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/** What a watcher has seen; it fails the test when the watch is lost. */
export function collect(store: Store, after: number): { commits: Committed[]; stop: () => void } {
  const commits: Committed[] = [];
  const stop = store.watch(after, {
    onCommit: (commit) => commits.push(commit),
    onLost: (reason) => {
      throw new Error(reason);
    },
  });
  return { commits, stop };
}

/** Adapters may call their watchers with a delay. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 1) {
    if (waited > 1000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
