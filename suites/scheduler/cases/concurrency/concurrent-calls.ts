/** Runs calls concurrently, and polls while they run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptOutcome } from '../../scheduler-cloud.ts';

/** Polls until the work is done, and once more afterwards. */
export async function pollDuring<T>(work: Promise<T>, poll: () => Promise<void>): Promise<T> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  const polled = (async () => {
    while (!isDone) await poll();
  })();
  // Wait for both before throwing either's error: no call may run on while the case cleans up.
  const [outcome, polling] = await Promise.allSettled([ended, polled]);
  if (outcome.status === 'rejected') throw outcome.reason;
  if (polling.status === 'rejected') throw polling.reason;
  await poll();
  return outcome.value;
}

/** Starts all calls at once. A 503 is repeated after its `Retry-After`, a limited number of times. */
export async function callConcurrently(
  calls: readonly (() => Promise<AttemptOutcome>)[],
  repeats = 5,
): Promise<AttemptOutcome[]> {
  const ended = await Promise.allSettled(calls.map((call) => callWithRetries(call, repeats)));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map((one) => (one as PromiseFulfilledResult<AttemptOutcome>).value);
}

async function callWithRetries(
  call: () => Promise<AttemptOutcome>,
  repeats: number,
): Promise<AttemptOutcome> {
  const tried = await call();
  if (tried.status !== 503 || repeats === 0) return tried;
  const seconds = Number(tried.headers.get('retry-after') ?? 1);
  await sleep(Math.min(seconds, MAX_WAIT_SECONDS) * 1000);
  return callWithRetries(call, repeats - 1);
}

const MAX_WAIT_SECONDS = 2;
