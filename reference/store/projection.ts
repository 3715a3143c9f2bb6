/** A service's state in memory, built from the commits of its store and from nothing else. */
import type { Committed, StoreSnapshot } from './port.ts';

/** Subclasses keep the values, this class their revisions. */
export abstract class Projection {
  /** The store revision up to which this is complete. */
  revision = 0;
  readonly #revisions = new Map<string, number>();

  load({ revision, entries }: StoreSnapshot): void {
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

  /** The revision of the commit that last wrote the key; 0 for a key that does not exist. */
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
