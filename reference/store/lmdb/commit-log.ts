/** The latest commits by revision, from which other processes catch up. */
import type { Database } from 'lmdb';
import type { Committed } from '../port.ts';

/** Commits that are kept: a process that is further behind loads the store again. */
const KEPT_COMMITS = 10_000;

export class CommitLog {
  readonly #database: Database<string, number>;

  readonly #kept: number;

  constructor(database: Database<string, number>, kept = KEPT_COMMITS) {
    this.#database = database;
    this.#kept = kept;
  }

  /** In a transaction. Each commit removes one, so that the number stays. */
  append(revision: number, put: readonly { key: string; json: string }[], deleted: readonly string[]): void {
    const puts = put.map(({ key, json }) => `{"key":${JSON.stringify(key)},"value":${json}}`);
    void this.#database.put(revision, `{"put":[${puts}],"delete":${JSON.stringify(deleted)}}`);
    if (revision > this.#kept) void this.#database.remove(revision - this.#kept);
  }

  /** The commits after one revision and up to another; undefined where not all of them are kept. */
  read(after: number, last: number): Committed[] | undefined {
    if (after === last) return [];
    if (after > last) return undefined;
    const commits = Array.from(
      this.#database.getRange({ start: after + 1, end: last + 1 }),
      ({ key, value }): Committed => ({ revision: key, ...JSON.parse(value) }),
    );
    return commits.length === last - after ? commits : undefined;
  }
}
