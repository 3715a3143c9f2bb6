/** Commits decisions optimistically, and decides again on the newer state after a conflict. */
import { type HandlerResult, isRefusal, type Refusal } from '../handler-result.ts';
import { type Decide, toStoreChange } from './decision.ts';
import type { Ledger } from './ledger.ts';
import type { Projection } from './projection.ts';

const MAX_ATTEMPTS = 10;

/** @param refuseContention makes the refusal for a write that conflicts at every attempt */
export async function transact<S extends Projection>(
  { state, store, waitForRevision }: Ledger<S>,
  decide: Decide<S>,
  refuseContention: (detail: string) => Refusal,
): Promise<HandlerResult> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const decision = decide(state);
    if (isRefusal(decision)) return decision;
    const change = toStoreChange(state, decision);
    if (!change) return decision.answer;
    const result = await store.commit(change);
    if (result.committed) {
      if (state.revision < result.revision) await waitForRevision(result.revision);
      return decision.answer;
    }
    await pause(attempt);
  }
  return refuseContention('Other writers kept changing the same objects; try again.');
}

/** Lets the commits of other writers arrive. Its random length keeps two writers from colliding again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt));
}
