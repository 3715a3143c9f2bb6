/**
 * The store port, on the model of etcd: keys with values and revisions, and optimistic commits over several keys. The
 * store is the single source of truth; each server keeps a projection of it in memory.
 */
export interface Store {
  /** All entries, and the revision up to which they are complete. */
  load(): Promise<StoreSnapshot>;
  /** Commits the whole change or nothing. */
  commit(change: StoreChange): Promise<CommitResult>;
  /**
   * Calls back for each commit after the revision, in order, from every writer. Returns a function that stops it.
   * @throws RangeError when the commits after the revision are no longer kept
   */
  watch(after: number, onCommit: (commit: Committed) => void): () => void;
  /**
   * The revision of the last commit of any writer, for linearizable reads. Absent where projections never lag, as in
   * the process that holds the store.
   */
  latest?(): Promise<number>;
  close(): Promise<void>;
}

/** The contents of a store at one revision. */
export interface StoreSnapshot {
  revision: number;
  entries: readonly StoreEntry[];
}

/** `revision` is that of the commit that last wrote the key. Values are immutable. */
export interface StoreEntry {
  key: string;
  value: unknown;
  revision: number;
}

/** A change that is committed as a whole. */
export interface StoreChange {
  /** Commit only if each key still has this revision; 0 for a key that must not exist. */
  expect: readonly { key: string; revision: number }[];
  put: readonly { key: string; value: unknown }[];
  delete: readonly string[];
}

/** A commit as watchers see it. */
export interface Committed {
  revision: number;
  put: readonly { key: string; value: unknown }[];
  delete: readonly string[];
}

/** `committed: false` is a conflict: an expected revision did not match. */
export type CommitResult = { committed: true; revision: number } | { committed: false };
