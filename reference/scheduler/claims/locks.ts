/**
 * Locks: one scheduler process at a time claims for a consumer. Placement alone does not prevent a race between two first
 * claims of the same consumer: it accepts both.
 */
import type { HandlerResult } from '../../handler-result.ts';
import { pauseUpTo } from '../backoff.ts';
import { CODES, concurrentUpdate, unavailable } from '../refusals.ts';
import { keyOf } from '../registry/records.ts';
import type { Scheduler } from '../scheduler.ts';

/** Milliseconds to wait for a lock. */
const MAX_WAIT = 60_000;
/** Milliseconds between two attempts. */
const POLL = 20;

export async function withLocks(
  scheduler: Scheduler,
  consumers: readonly string[],
  work: () => Promise<HandlerResult>,
): Promise<HandlerResult> {
  const deadline = performance.now() + MAX_WAIT;
  const owner = scheduler.session.id;
  while (!(await acquire(scheduler, owner, consumers))) {
    if (performance.now() > deadline)
      return unavailable('Another request is still placing the same consumers.', CODES.contention);
    await pauseUpTo(POLL);
  }
  try {
    return await work();
  } finally {
    await release(scheduler, owner, consumers);
  }
}

async function acquire({ ledger }: Scheduler, owner: string, consumers: readonly string[]): Promise<boolean> {
  const { state } = ledger;
  if (consumers.some((consumer) => state.isLocked(consumer))) return false;
  const keys = consumers.map(keyOf.lock);
  return ledger.commit({
    expect: keys.map((key) => ({ key, revision: state.revisionOf(key) })),
    put: keys.map((key) => ({ key, value: { owner } })),
    delete: [],
  });
}

/** Leaves locks that others have taken since, because this process did not answer for long. */
async function release({ ledger }: Scheduler, owner: string, consumers: readonly string[]): Promise<void> {
  const isOurs = (consumer: string) => ledger.state.locks.get(consumer)?.owner === owner;
  await ledger.write(
    () => ({ delete: consumers.filter(isOurs).map(keyOf.lock), answer: {} }),
    concurrentUpdate,
  );
}
