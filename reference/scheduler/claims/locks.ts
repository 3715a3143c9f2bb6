/**
 * Locks: one scheduler process at a time claims for a consumer. Placement alone does not prevent a race between two first
 * claims of the same consumer: it accepts both.
 */
import type { HandlerResult } from '../../handler-result.ts';
import { pauseUpTo } from '../backoff.ts';
import { CODES, unavailable } from '../refusals.ts';
import { keyOf } from '../registry/records.ts';
import type { Scheduler } from '../scheduler.ts';

/** Milliseconds after which the owner of a lock counts as dead; longer than any claim takes. */
const LEASE = 120_000;
/** Milliseconds to wait for a lock. */
const MAX_WAIT = 60_000;
/** Milliseconds between two attempts. */
const POLL = 20;

export async function withLocks(
  scheduler: Scheduler,
  consumers: readonly string[],
  work: () => Promise<HandlerResult>,
): Promise<HandlerResult> {
  const deadline = Date.now() + MAX_WAIT;
  while (!(await acquire(scheduler, consumers))) {
    if (Date.now() > deadline)
      return unavailable('Another request is still placing the same consumers.', CODES.contention);
    await pauseUpTo(POLL);
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
  return ledger.commit({
    expect: keys.map((key) => ({ key, revision: ledger.state.revisionOf(key) })),
    put: keys.map((key) => ({ key, value: { owner, until: now + LEASE } })),
    delete: [],
  });
}

async function release({ ledger }: Scheduler, consumers: readonly string[]): Promise<void> {
  await ledger.commit({ expect: [], put: [], delete: consumers.map(keyOf.lock) });
}
