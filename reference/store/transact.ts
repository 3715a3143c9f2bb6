/** Carries decisions out: optimistic, and decided again on the newer state when another writer was faster. */
import { type HandlerResult, isRefusal, type Refusal } from '../http/handler.ts';
import { changeOf, type Decide } from './decision.ts';
import type { Ledger } from './ledger.ts';
import type { Projection } from './projection.ts';

const ATTEMPTS = 10;

/** @param outpaced what is answered when others were faster each time */
export async function transact<S extends Projection>(
  { state, store, reached }: Ledger<S>,
  decide: Decide<S>,
  outpaced: (detail: string) => Refusal,
): Promise<HandlerResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = decide(state);
    if (isRefusal(decision)) return decision;
    const change = changeOf(state, decision);
    if (!change) return decision.answer;
    const result = await store.commit(change);
    if (result.committed) {
      if (state.revision < result.revision) await reached(result.revision);
      return decision.answer;
    }
    await pause(attempt);
  }
  return outpaced('Others kept changing the same things; try again.');
}

/** Lets the other writers' commits arrive; of random length, so that two that collided do not do so again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt));
}
