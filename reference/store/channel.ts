/** Messages between the process that holds a store and the processes that use it. */
import type { CommitResult, Committed, StoreChange, StoreSnapshot } from './port.ts';

/** A duplex channel that neither loses nor reorders messages, like the one between a process and its child. */
export interface Channel {
  send(message: Message): void;
  /** Returns a function that stops it. */
  onMessage(take: (message: Message) => void): () => void;
}

/** A request, its response with the same `id`, or a commit for the watch with that `id`. */
export type Message =
  | { kind: 'load'; id: number }
  | { kind: 'loaded'; id: number; snapshot: StoreSnapshot }
  | { kind: 'commit'; id: number; change: StoreChange }
  | { kind: 'committed'; id: number; result: CommitResult }
  | { kind: 'latest'; id: number }
  | { kind: 'latest-is'; id: number; revision: number }
  | { kind: 'watch'; id: number; after: number }
  | { kind: 'unwatch'; id: number }
  | { kind: 'changed'; id: number; commit: Committed };
