/** The default store: everything in the memory of this process. */
import type { CommitResult, Committed, Store, StoreChange, StoreEntry, StoreSnapshot } from './port.ts';

/** How far back a watch can start. */
const KEPT_COMMITS = 1024;

/** Lives as long as the process. */
export class MemoryStore implements Store {
  readonly #entries = new Map<string, StoreEntry>();
  readonly #watchers = new Set<(commit: Committed) => void>();
  readonly #commits: Committed[] = [];
  #revision = 0;

  /** The revision of the last commit. */
  get revision(): number {
    return this.#revision;
  }

  async load(): Promise<StoreSnapshot> {
    return { revision: this.#revision, entries: [...this.#entries.values()] };
  }

  async commit(change: StoreChange): Promise<CommitResult> {
    if (change.expect.some(({ key, revision }) => this.#revisionOf(key) !== revision))
      return { committed: false };
    this.#revision += 1;
    for (const key of change.delete) this.#entries.delete(key);
    for (const { key, value } of change.put) this.#entries.set(key, { key, value, revision: this.#revision });
    this.#announce({ revision: this.#revision, put: change.put, delete: change.delete });
    return { committed: true, revision: this.#revision };
  }

  watch(after: number, onCommit: (commit: Committed) => void): () => void {
    const oldest = this.#commits[0]?.revision ?? this.#revision + 1;
    if (after + 1 < oldest) throw new RangeError(`revision ${after} is too old to watch from; load again`);
    for (const commit of this.#commits.slice(after + 1 - oldest)) onCommit(commit);
    this.#watchers.add(onCommit);
    return () => this.#watchers.delete(onCommit);
  }

  async close(): Promise<void> {
    this.#watchers.clear();
  }

  #revisionOf(key: string): number {
    return this.#entries.get(key)?.revision ?? 0;
  }

  #announce(commit: Committed): void {
    this.#commits.push(commit);
    if (this.#commits.length > KEPT_COMMITS) this.#commits.shift();
    for (const onCommit of this.#watchers) onCommit(commit);
  }
}
