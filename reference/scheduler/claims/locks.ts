/**
 * One scheduler at a time claims for a consumer. Placement lets two first claims of one consumer race and tells both
 * that they won; this is what keeps them apart, whichever process they run in.
 */
import type { HandlerResult } from '../../http/handler.ts';
import { CODES, unavailable } from '../refusals.ts';
import { keyOf } from '../registry/records.ts';
import { pause, type Scheduler } from '../scheduler.ts';

/** Milliseconds after which the holder is taken for dead. Longer than any claim takes. */
const LEASE = 120_000;
const PATIENCE = 60_000;

export async function withLocks(
  scheduler: Scheduler,
  consumers: readonly string[],
  work: () => Promise<HandlerResult>,
): Promise<HandlerResult> {
  const deadline = Date.now() + PATIENCE;
  while (!(await acquire(scheduler, consumers))) {
    if (Date.now() > deadline)
      return unavailable('Others are still placing the same consumers.', CODES.contention);
    await pause(20);
  }
  try {
    return await work();
  } finally {
    await release(scheduler, consumers);
  }
}

async function acquire({ ledger, owner }: Scheduler, consumers: readonly string[]): Promise<boolean> {
  const now = Date.now();
  const keys = consumers.map(keyOf.lock);
  const { locks } = ledger.state;
  if (consumers.some((consumer) => (locks.get(consumer)?.until ?? 0) > now)) return false;
  const result = await ledger.store.commit({
    expect: keys.map((key) => ({ key, revision: ledger.state.revisionOf(key) })),
    put: keys.map((key) => ({ key, value: { owner, until: now + LEASE } })),
    delete: [],
  });
  if (result.committed) await ledger.waitForRevision(result.revision);
  return result.committed;
}

async function release({ ledger }: Scheduler, consumers: readonly string[]): Promise<void> {
  await ledger.store.commit({ expect: [], put: [], delete: consumers.map(keyOf.lock) });
}
