/** A service's state in memory, built from the commits of its store and from nothing else. */
import type { Committed, StoreChange, StoreEntry } from './port.ts';

/** The revision of what a decision supposes, which no commit has. */
export const SUPPOSED = -1;

/** Subclasses keep the values, this class their revisions. */
export abstract class Projection {
  /** The store revision up to which this is complete. */
  revision = 0;
  readonly #revisions = new Map<string, number>();

  /** Becomes what the store had at the revision: entries that are not among these are removed. */
  replace(entries: readonly StoreEntry[], revision: number): void {
    if (this.#revisions.size > 0) {
      const kept = new Set(entries.map(({ key }) => key));
      for (const key of [...this.#revisions.keys()]) if (!kept.has(key)) this.#remove(key);
    }
    for (const entry of entries)
      if (this.revisionOf(entry.key) !== entry.revision) this.#write(entry.key, entry.value, entry.revision);
    this.revision = revision;
  }

  apply({ revision, put, delete: deleted }: Committed): void {
    for (const key of deleted) this.#remove(key);
    for (const { key, value } of put) this.#write(key, value, revision);
    this.revision = revision;
  }

  /** The revision of the commit that last wrote the key; 0 for a key that does not exist. */
  revisionOf(key: string): number {
    return this.#revisions.get(key) ?? 0;
  }

  /**
   * Applies a change that is not committed, so that the next decision can build on it. Returns a function that takes it back,
   * the last one first; it must run before anybody else reads.
   */
  suppose({ put, delete: deleted }: StoreChange): () => void {
    const had: { key: string; value: unknown; revision: number }[] = [];
    const keep = (key: string): unknown =>
      had.push({ key, value: this.get(key), revision: this.revisionOf(key) });
    for (const key of deleted) {
      keep(key);
      this.#remove(key);
    }
    for (const { key, value } of put) {
      keep(key);
      this.#write(key, value, SUPPOSED);
    }
    return () => {
      for (const { key, value, revision } of had.reverse())
        if (revision === 0) this.#remove(key);
        else this.#write(key, value, revision);
    };
  }

  /** The value of a key; undefined for one that does not exist. */
  protected abstract get(key: string): unknown;

  protected abstract put(key: string, value: unknown): void;

  protected abstract remove(key: string): void;

  #write(key: string, value: unknown, revision: number): void {
    this.#revisions.set(key, revision);
    this.put(key, value);
  }

  #remove(key: string): void {
    this.#revisions.delete(key);
    this.remove(key);
  }
}
