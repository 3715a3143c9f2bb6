/**
 * The store port: keys with values and revisions, and optimistic commits over several keys at once (the model of
 * etcd). Every server keeps a projection of it in memory; the store is the single source of truth.
 */
export interface Store {
  /** Everything, and the revision up to which it is complete. */
  load(): Promise<Snapshot>;
  /** All of the change or nothing of it. */
  commit(change: StoreChange): Promise<CommitResult>;
  /** Calls back for each later commit, in order, whoever made it. Returns what stops it. */
  watch(after: number, onCommit: (commit: Committed) => void): () => void;
  /**
   * The revision of the last commit of anybody, for readers that must see what others have been told is done. Absent
   * where projections never lag behind, as in the process that has the store.
   */
  latest?(): Promise<number>;
  close(): Promise<void>;
}

export interface Snapshot {
  revision: number;
  entries: readonly StoreEntry[];
}

/** `revision` is that of the commit that last wrote the key. Values are never changed in place. */
export interface StoreEntry {
  key: string;
  value: unknown;
  revision: number;
}

export interface StoreChange {
  /** Commit only if each key is still as it was read; revision 0 says that the key must not exist. */
  expect: readonly { key: string; revision: number }[];
  put: readonly { key: string; value: unknown }[];
  delete: readonly string[];
}

export interface Committed {
  revision: number;
  put: readonly { key: string; value: unknown }[];
  delete: readonly string[];
}

export type CommitResult = { committed: true; revision: number } | { committed: false };
