/** Carries decisions out: optimistic, and decided again on the newer state when another writer was faster. */
import type { Answer } from '../http/call.ts';
import type { CommitResult, Store } from '../store/port.ts';
import { changeOf, type Decide, isRefused } from './decision.ts';
import { concurrentUpdate } from './refusals.ts';
import type { State } from './state.ts';

/** The state, and the store that it follows. */
export interface Ledger {
  state: State;
  store: Store;
  /** Resolves once the state has reached the revision. */
  reached(revision: number): Promise<void>;
}

const ATTEMPTS = 10;

export async function transact({ state, store, reached }: Ledger, decide: Decide): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = decide(state);
    if (isRefused(decision)) return decision;
    const change = changeOf(state, decision);
    if (!change) return decision.answer;
    const result: CommitResult = await store.commit(change);
    if (result.committed) {
      if (state.revision < result.revision) await reached(result.revision);
      return decision.answer;
    }
    await pause(attempt);
  }
  return concurrentUpdate('Others kept changing the same things; try again.');
}

/** Lets the other writers' commits arrive; of random length, so that two that collided do not do so again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt));
}
