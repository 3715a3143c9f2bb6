/** A service's part of the store, held in memory: it follows the store's commits and is written by nothing else. */
import type { Committed, Snapshot } from './port.ts';

export abstract class Projection {
  /** The store's revision up to which this is complete. */
  revision = 0;
  readonly #revisions = new Map<string, number>();

  load({ revision, entries }: Snapshot): void {
    for (const entry of entries) this.#write(entry.key, entry.value, entry.revision);
    this.revision = revision;
  }

  apply({ revision, put, delete: deleted }: Committed): void {
    for (const key of deleted) {
      this.#revisions.delete(key);
      this.remove(key);
    }
    for (const { key, value } of put) this.#write(key, value, revision);
    this.revision = revision;
  }

  /** That of the commit that last wrote the key; 0 when there is no such key. */
  revisionOf(key: string): number {
    return this.#revisions.get(key) ?? 0;
  }

  protected abstract put(key: string, value: unknown): void;

  protected abstract remove(key: string): void;

  #write(key: string, value: unknown, revision: number): void {
    this.#revisions.set(key, revision);
    this.put(key, value);
  }
}
