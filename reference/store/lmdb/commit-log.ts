/** The latest commits by revision, from which other processes catch up. */
import type { Database } from 'lmdb';
import type { Committed } from '../port.ts';
import type { StoredCommit } from './directory.ts';

/** Commits that are kept: a process that is further behind loads the store again. */
const KEPT_COMMITS = 10_000;

export class CommitLog {
  readonly #database: Database<StoredCommit, number>;

  readonly #kept: number;

  constructor(database: Database<StoredCommit, number>, kept = KEPT_COMMITS) {
    this.#database = database;
    this.#kept = kept;
  }

  /** In a transaction. Each commit removes one, so that the number stays. */
  append(revision: number, commit: StoredCommit): void {
    void this.#database.put(revision, commit);
    if (revision > this.#kept) void this.#database.remove(revision - this.#kept);
  }

  /** The commits after one revision and up to another; undefined where not all of them are kept. */
  read(after: number, last: number): Committed[] | undefined {
    if (after === last) return [];
    if (after > last) return undefined;
    const commits = Array.from(
      this.#database.getRange({ start: after + 1, end: last + 1 }),
      ({ key, value }): Committed => ({ revision: key, put: value.put, delete: value.delete }),
    );
    return commits.length === last - after ? commits : undefined;
  }
}
