/** A store that shows the commits of other servers as late as it may: once it is asked for its last one, or commits itself. */
import type { MemoryStore } from '../../../reference/store/memory.ts';
import type {
  CommitOutcome,
  Committed,
  Store,
  StoreChange,
  StoreEntry,
  Watcher,
} from '../../../reference/store/port.ts';

export class LaggingStore implements Store {
  readonly #shared: MemoryStore;
  #held: (() => void)[] = [];

  /** @param shared by several servers */
  constructor(shared: MemoryStore) {
    this.#shared = shared;
  }

  load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number> {
    return this.#shared.load(takePage);
  }

  async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    const outcomes = await this.#shared.commit(changes);
    if (outcomes.some(({ outcome }) => outcome === 'committed')) this.#release();
    return outcomes;
  }

  watch(after: number, watcher: Watcher): () => void {
    const onCommit = (commit: Committed) => this.#held.push(() => watcher.onCommit(commit));
    return this.#shared.watch(after, { ...watcher, onCommit });
  }

  async latest(): Promise<number> {
    const { revision } = this.#shared;
    this.#release();
    return revision;
  }

  async close(): Promise<void> {}

  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const show of held) show();
  }
}
