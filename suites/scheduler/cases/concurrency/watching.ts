/** Several things at once: calls that start together, and looks at what they do while they run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tried } from '../../scheduler-cloud.ts';

/** Looks again and again until the work is done, and once after it. */
export async function watching<T>(work: Promise<T>, look: () => Promise<void>): Promise<T> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  const looked = (async () => {
    while (!isDone) await look();
  })();
  // Both come to their end before either's failure is told: nothing may run on while the case tidies up.
  const [outcome, looking] = await Promise.allSettled([ended, looked]);
  if (outcome.status === 'rejected') throw outcome.reason;
  if (looking.status === 'rejected') throw looking.reason;
  await look();
  return outcome.value;
}

/** Starts all at once. A 503 is asked again after a while, as its answer says, but not for ever. */
export async function atOnce(calls: readonly (() => Promise<Tried>)[], repeats = 5): Promise<Tried[]> {
  const ended = await Promise.allSettled(calls.map((call) => patiently(call, repeats)));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map((one) => (one as PromiseFulfilledResult<Tried>).value);
}

async function patiently(call: () => Promise<Tried>, repeats: number): Promise<Tried> {
  const tried = await call();
  if (tried.status !== 503 || repeats === 0) return tried;
  const seconds = Number(tried.headers.get('retry-after') ?? 1);
  await sleep(Math.min(seconds, LONGEST_WAIT) * 1000);
  return patiently(call, repeats - 1);
}

const LONGEST_WAIT = 2;
