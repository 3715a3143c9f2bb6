/** Writers that claim, release and read through several servers, and record what they were answered. */
import { randomUUID } from 'node:crypto';
import type { CallAction, TimedCall } from './history-checker.ts';
import type { PlacementCalls } from './placement-calls.ts';

export interface WriterLoad {
  /** The URLs of the servers at present; a writer picks one for each call. */
  servers: () => readonly string[];
  /** Each with its capacity. */
  providers: ReadonlyMap<string, number>;
  writers: number;
  /** Resolves when the writers are to end. */
  until: Promise<unknown>;
}

/** @returns the calls, on the clock of `performance.now()` */
export async function writeAndRecord(calls: PlacementCalls, load: WriterLoad): Promise<TimedCall[]> {
  const recorded: TimedCall[] = [];
  const read = new Map<string, number>();
  let marks = 0;
  let isOver = false;
  void load.until.then(() => {
    isOver = true;
  });
  const write = async () => {
    const held: string[] = [];
    while (!isOver) {
      const start = performance.now();
      const nextMark = () => {
        marks += 1;
        return marks;
      };
      const does = await makeCall(calls, pick(load.servers()), load.providers, { held, read, nextMark });
      if (does) recorded.push({ start, end: performance.now(), does });
      // A server that is gone refuses connections at once.
      if (!does || ('outcome' in does && does.outcome === 'unknown'))
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.all(Array.from({ length: load.writers }, write));
  return recorded;
}

interface Known {
  /** Consumers that the writer has claimed. */
  held: string[];
  /** The generation of each provider that a client read last. */
  read: Map<string, number>;
  nextMark(): number;
}

/** @returns undefined for a read without an answer */
async function makeCall(
  calls: PlacementCalls,
  url: string,
  capacities: ReadonlyMap<string, number>,
  { held, read, nextMark }: Known,
): Promise<CallAction | undefined> {
  const providers = [...capacities.keys()];
  const chance = Math.random();
  const last = held.at(-1);
  if (chance < 0.2) {
    const provider = pick(providers);
    const facts = await calls.readProvider(url, provider);
    if (facts) read.set(provider, facts.generation);
    return facts && { call: 'read provider', provider, ...facts };
  }
  const [reshaped, generation] = pick([...read]) ?? [];
  if (chance > 0.9 && reshaped !== undefined && generation !== undefined) {
    const total = capacities.get(reshaped) as number;
    const reshape = { provider: reshaped, generation, mark: nextMark() };
    return { call: 'reshape', ...reshape, outcome: await calls.reshape(url, { ...reshape, total }) };
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
