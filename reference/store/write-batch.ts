/** Decides many writes in order, each on what those before it leave. */
import { type HandlerResult, isRefusal } from '../handler-result.ts';
import { type Decide, toStoreChange } from './decision.ts';
import type { CommitLimits, StoreChange } from './port.ts';
import { type Projection, SUPPOSED } from './projection.ts';
import { type WriteGroup, WriteGroups } from './write-groups.ts';

/** A write that waits for its answer. */
export interface PendingWrite<S extends Projection> {
  decide: Decide<S>;
  /** Earlier conflicts. */
  conflicts: number;
  /** Whether the state was made as new as the store since the write came. */
  isCaughtUp: boolean;
}

/** What to commit, what is answered without a commit, and what to decide again. */
export interface WriteBatch<W> {
  groups: readonly WriteGroup<W>[];
  answered: readonly { write: W; answer: HandlerResult }[];
  failed: readonly { write: W; error: unknown }[];
  /** To decide again on a state that is as new as the store, and on which no write is supposed. */
  again: readonly W[];
  /** No room was left in this batch. */
  later: readonly W[];
}

export interface BatchOptions {
  /** Whether the state may be behind the store, so that a refusal is not final before it has caught up. */
  mayLag: boolean;
  /** Absent where nothing limits a batch. */
  limits?: CommitLimits | undefined;
}

/** Leaves the state as it was. The first write is taken even if it alone names more keys than a change should. */
export function decideBatch<S extends Projection, W extends PendingWrite<S>>(
  state: S,
  writes: readonly W[],
  { mayLag, limits }: BatchOptions,
): WriteBatch<W> {
  const takeBack: (() => void)[] = [];
  const groups = new WriteGroups<W>();
  const answered: { write: W; answer: HandlerResult }[] = [];
  const failed: { write: W; error: unknown }[] = [];
  const again: W[] = [];
  let taken = 0;
  for (const write of writes) {
    const decided = tryToDecide(state, write);
    if ('error' in decided) failed.push({ write, error: decided.error });
    else if (decided.change === null) {
      const isFinal = takeBack.length === 0 && (!mayLag || write.isCaughtUp);
      if (isFinal) answered.push({ write, answer: decided.answer });
      else again.push(write);
    } else if (decided.namesSupposed) again.push(write);
    else if (limits && !groups.hasRoom(decided.change, limits)) break;
    else {
      groups.add(decided.change, { write, answer: decided.answer });
      if (writes.length > 1) takeBack.push(state.suppose(decided.change));
    }
    taken += 1;
  }
  for (const each of takeBack.reverse()) each();
  return { groups: groups.list(), answered, failed, again, later: writes.slice(taken) };
}

type Decided =
  | { change: StoreChange | null; answer: HandlerResult; namesSupposed: boolean }
  | { error: unknown };

function tryToDecide<S extends Projection>(state: S, { decide }: PendingWrite<S>): Decided {
  try {
    const decision = decide(state);
    if (isRefusal(decision)) return { change: null, answer: decision, namesSupposed: false };
    const { expect = [], answer } = decision;
    const namesSupposed = expect.some(({ key }) => state.revisionOf(key) === SUPPOSED);
    return { change: toStoreChange(state, decision), answer, namesSupposed };
  } catch (error) {
    return { error };
  }
}
