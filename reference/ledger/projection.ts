/** A service's part of the store, held in memory: it follows the store's commits and is written by nothing else. */
import type { Committed, Snapshot } from '../store/port.ts';

export interface Projection {
  /** The store's revision up to which this is complete. */
  readonly revision: number;
  load(snapshot: Snapshot): void;
  apply(commit: Committed): void;
  /** That of the commit that last wrote the key; 0 when there is no such key. */
  revisionOf(key: string): number;
}
