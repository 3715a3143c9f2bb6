/** Keeps a projection up to date: loads it from the store, and applies the commits of every writer. */
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { Decide } from './decision.ts';
import { FollowedState } from './followed-state.ts';
import type { Store, StoreChange } from './port.ts';
import type { Projection } from './projection.ts';
import { WriteQueue } from './write-queue.ts';

/** A projection of a store, and the way to change it. */
export interface Ledger<S extends Projection> {
  readonly state: S;
  /**
   * Makes the state as new as everything that was answered before the call; not a promise where it is so already.
   * @throws StoreUnavailable
   */
  catchUp(): void | Promise<void>;
  /**
   * Commits what is decided on the newest state, and decides again after a conflict with another writer.
   * @param refuseContention makes the refusal for a write that conflicts at every attempt. @throws StoreUnavailable
   */
  write(decide: Decide<S>, refuseContention: (detail: string) => Refusal): Promise<HandlerResult>;
  /** Commits a change, and waits until the state has it. @returns false for a conflict. @throws StoreUnavailable */
  commit(change: StoreChange): Promise<boolean>;
}

/** A ledger with its end: closing stops following and closes the store. */
export interface OpenLedger<S extends Projection> extends Ledger<S> {
  close(): Promise<void>;
}

/** Loads the state from the store and follows it. @param state empty. @throws StoreUnavailable */
export async function followStore<S extends Projection>(store: Store, state: S): Promise<OpenLedger<S>> {
  const followed = new FollowedState(store, state);
  await followed.start();
  const queue = new WriteQueue(store, followed);
  return {
    state,
    catchUp: () => followed.catchUp(),
    write: (decide, refuseContention) => queue.write(decide, refuseContention),
    commit: (change) => queue.commit(change),
    async close() {
      followed.stop();
      await store.close();
    },
  };
}
