/**
 * The store port, on the model of etcd: keys with values and revisions, and optimistic commits over several keys. The
 * store is the single source of truth; each server keeps a projection of it in memory.
 */
export interface Store {
  /**
   * Hands over all entries, a page at a time, as they were at one revision.
   * @returns that revision. @throws StoreUnavailable
   */
  load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number>;
  /**
   * Commits each change as a whole or not at all, whatever becomes of the others; none may touch a key of another.
   * @returns an outcome for each change. @throws StoreUnavailable when nothing was sent
   */
  commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]>;
  /**
   * Decides and commits while no other writer can: `decide` runs once the watchers have every earlier commit. Absent where
   * other writers cannot be kept out.
   */
  commitInTurn?(decide: () => readonly StoreChange[]): Promise<readonly CommitOutcome[]>;
  /**
   * Tells the watcher of each commit after the revision, in order, from every writer. Returns a function that stops it.
   */
  watch(after: number, watcher: Watcher): () => void;
  /**
   * The revision of the last commit of any writer that was answered before this was called: what a linearizable read has to
   * wait for. Not a promise where the answer is at hand. Absent where projections never lag, as in the process that holds
   * the store.
   * @throws StoreUnavailable
   */
  latest?(): number | Promise<number>;
  /** What one `commit` may hold; absent where nothing limits it. */
  readonly limits?: CommitLimits;
  close(): Promise<void>;
}

/** A single change is sent even if it has more keys: the store refuses it then, or not. */
export interface CommitLimits {
  changes: number;
  /** Keys that any one of the changes may name. */
  keys: number;
}

/** Follows the commits of a store. */
export interface Watcher {
  onCommit(commit: Committed): void;
  /** Commits may be missing from now on: the watch has ended, and the store must be loaded again. */
  onLost(reason: string): void;
}

/** `revision` is that of the commit that last wrote the key. Values are immutable, and JSON. */
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
  /**
   * The revision of the state from which all these expectations were read: they hold in a store that has no later commit. Absent
   * where they come from elsewhere.
   */
  decidedAt?: number;
}

/**
 * A commit as watchers see it; one revision may hold several changes. Empty where a store counts a commit whose changes were all
 * conflicts.
 */
export interface Committed {
  revision: number;
  put: readonly { key: string; value: unknown }[];
  delete: readonly string[];
}

/** What became of a change. */
export type CommitOutcome =
  | { outcome: 'committed'; revision: number }
  /** An expected revision did not match; nothing was written. */
  | { outcome: 'conflict' }
  /** More than the store accepts in one commit, whatever its keys have; nothing was written. */
  | { outcome: 'too large'; reason: string }
  /** The connection broke before the answer. `settle` finds out, and makes sure that the change is not applied later. */
  | { outcome: 'unknown'; settle(): Promise<CommitOutcome> };

/** The store does not accept so large a change, now or later. */
export class ChangeTooLarge extends Error {
  override readonly name = 'ChangeTooLarge';
}

/** The store cannot be reached, or does not answer. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
