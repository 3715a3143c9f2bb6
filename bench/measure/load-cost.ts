/** Measures what a load costs a server. */
import type { Child } from './child.ts';
import { type LoadClient, rateOf } from './load-client.ts';
import { readProcessorSeconds } from './processor-time.ts';
import type { Load, RequestTally } from './raw-client.ts';

export interface LoadCost {
  tally: RequestTally;
  /** Answers a second. */
  rate: number;
  /** Seconds of the server's processor time for an answer. */
  cost: number;
}

/** @throws Error where an answer has another status */
export async function measureCost(
  client: LoadClient,
  { pid }: Pick<Child, 'pid'>,
  load: Load,
  status: number,
): Promise<LoadCost> {
  const before = readProcessorSeconds(pid) ?? 0;
  const tally = await client.send(load, status);
  const spent = (readProcessorSeconds(pid) ?? 0) - before;
  return { tally, rate: rateOf(tally, status), cost: spent / tally.answers };
}
