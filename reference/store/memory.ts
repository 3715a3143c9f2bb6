/** The default store: everything in the memory of this process. */
import type { CommitOutcome, Committed, Store, StoreChange, StoreEntry, Watcher } from './port.ts';

/** How far back a watch can start. */
const KEPT_COMMITS = 1024;

/** Lives as long as the process. */
export class MemoryStore implements Store {
  readonly #entries = new Map<string, StoreEntry>();
  readonly #watchers = new Set<Watcher>();
  readonly #commits: Committed[] = [];
  #revision = 0;

  /** The revision of the last commit. */
  get revision(): number {
    return this.#revision;
  }

  async load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number> {
    takePage([...this.#entries.values()]);
    return this.#revision;
  }

  async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    return changes.map((change) => this.#commit(change));
  }

  watch(after: number, watcher: Watcher): () => void {
    const oldest = this.#commits[0]?.revision ?? this.#revision + 1;
    if (after + 1 < oldest) {
      watcher.onLost(`the commits after revision ${after} are no longer kept`);
      return () => {};
    }
    for (const commit of this.#commits.slice(after + 1 - oldest)) watcher.onCommit(commit);
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Several servers of this process may share the store: those that go on keep their watches. */
  async close(): Promise<void> {}

  #commit({ expect, put, delete: deleted }: StoreChange): CommitOutcome {
    if (expect.some(({ key, revision }) => this.#revisionOf(key) !== revision))
      return { outcome: 'conflict' };
    this.#revision += 1;
    for (const key of deleted) this.#entries.delete(key);
    for (const { key, value } of put) this.#entries.set(key, { key, value, revision: this.#revision });
    this.#announce({ revision: this.#revision, put, delete: deleted });
    return { outcome: 'committed', revision: this.#revision };
  }

  #revisionOf(key: string): number {
    return this.#entries.get(key)?.revision ?? 0;
  }

  #announce(commit: Committed): void {
    this.#commits.push(commit);
    if (this.#commits.length > KEPT_COMMITS) this.#commits.shift();
    for (const watcher of this.#watchers) watcher.onCommit(commit);
  }
}
