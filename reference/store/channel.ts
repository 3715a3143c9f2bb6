/** The messages by which processes share one store: who has it serves it, the others ask. */
import type { CommitResult, Committed, Snapshot, StoreChange } from './port.ts';

/** Both ways, in order, and nothing lost: as the channel between a process and its child is. */
export interface Channel {
  send(message: Message): void;
  /** Returns what stops it. */
  onMessage(take: (message: Message) => void): () => void;
}

export type Message =
  | { kind: 'load'; id: number }
  | { kind: 'loaded'; id: number; snapshot: Snapshot }
  | { kind: 'commit'; id: number; change: StoreChange }
  | { kind: 'committed'; id: number; result: CommitResult }
  | { kind: 'latest'; id: number }
  | { kind: 'latest-is'; id: number; revision: number }
  | { kind: 'watch'; id: number; after: number }
  | { kind: 'unwatch'; id: number }
  | { kind: 'changed'; id: number; commit: Committed };
