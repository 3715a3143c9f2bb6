/** Messages between the process that holds a store and the processes that use it. */
import type { CommitOutcome, Committed, StoreChange, StoreEntry } from './port.ts';

/** A duplex channel that neither loses nor reorders messages, like the one between a process and its child. */
export interface Channel<Kind = Message> {
  send(message: Kind): void;
  /** Returns a function that stops it. */
  onMessage(take: (message: Kind) => void): () => void;
}

/** A request, its responses with the same `id`, or what the watch with that `id` sees. */
export type Message =
  | { kind: 'load'; id: number }
  | { kind: 'page'; id: number; entries: readonly StoreEntry[] }
  | { kind: 'loaded'; id: number; revision: number }
  | { kind: 'commit'; id: number; changes: readonly StoreChange[] }
  | { kind: 'committed'; id: number; outcomes: readonly CommitOutcome[] }
  | { kind: 'latest'; id: number }
  | { kind: 'latest-is'; id: number; revision: number }
  | { kind: 'watch'; id: number; after: number }
  | { kind: 'unwatch'; id: number }
  | { kind: 'changed'; id: number; commit: Committed }
  | { kind: 'lost'; id: number; reason: string };
