/** Writers that claim, release and read through several servers, and record what they were answered. */
import { randomUUID } from 'node:crypto';
import type { CallAction, TimedCall } from './history-checker.ts';
import type { PlacementCalls } from './placement-calls.ts';

export interface WriterLoad {
  /** The URLs of the servers at present; a writer picks one for each call. */
  servers: () => readonly string[];
  providers: readonly string[];
  writers: number;
  /** Resolves when the writers are to end. */
  until: Promise<unknown>;
}

/** @returns the calls, on the clock of `performance.now()` */
export async function writeAndRecord(calls: PlacementCalls, load: WriterLoad): Promise<TimedCall[]> {
  const recorded: TimedCall[] = [];
  let isOver = false;
  void load.until.then(() => {
    isOver = true;
  });
  const write = async () => {
    const held: string[] = [];
    while (!isOver) {
      const start = performance.now();
      const does = await makeCall(calls, pick(load.servers()), load.providers, held);
      if (does) recorded.push({ start, end: performance.now(), does });
      // A server that is gone refuses connections at once.
      if (!does || ('outcome' in does && does.outcome === 'unknown'))
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.all(Array.from({ length: load.writers }, write));
  return recorded;
}

/** @returns undefined for a read without an answer */
async function makeCall(
  calls: PlacementCalls,
  url: string,
  providers: readonly string[],
  held: string[],
): Promise<CallAction | undefined> {
  const chance = Math.random();
  const last = held.at(-1);
  if (chance < 0.2) {
    const provider = pick(providers);
    const read = await calls.readProvider(url, provider);
    return read && { call: 'read provider', provider, ...read };
  }
  if (chance < 0.3 && last !== undefined) {
    const isThere = await calls.readConsumer(url, last);
    return isThere === undefined ? undefined : { call: 'read consumer', consumer: last, isThere };
  }
  if (chance < 0.55 && last !== undefined) {
    held.pop();
    return { call: 'release', consumer: last, outcome: await calls.release(url, last) };
  }
  const [consumer, provider, amount] = [randomUUID(), pick(providers), 1];
  const outcome = await calls.claim(url, consumer, provider, amount);
  if (outcome === 'done') held.push(consumer);
  return { call: 'claim', consumer, provider, amount, outcome };
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)] as T;
}
