/** Sends concurrent selection requests in several rounds and checks their outcomes. */

import type { AttemptOutcome, RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';
import { consumersOf, outcomesOf, PLACED } from './allocation-checks.ts';
import { callConcurrently } from './concurrent-calls.ts';

export const NO_VALID_HOST = 'scheduler.selection.no_valid_host';
export const ALREADY_CLAIMED = 'scheduler.consumer.already_claimed';
export const ROUNDS = 5;
/** Where these cases run: they take long, and what they check does not depend on the microversion. */
export const OLDEST_AND_NEWEST = ['1.0', '1.12'] as const;
export const NEWEST_ONLY = ['1.12'] as const;

/** Repeats a round, each time with a new resource class and hence new hosts. */
export async function repeatRounds(cloud: SchedulerCloud, round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < ROUNDS; count += 1) {
    await cloud.placement.renewResourceClass();
    await round();
  }
}

/** Sends the given number of requests concurrently, each for new consumers. @returns also the consumers of those that failed */
export async function sendConcurrentRequests(
  cloud: SchedulerCloud,
  count: number,
  needs: RequestNeeds = {},
  consumers = 1,
): Promise<{ tried: AttemptOutcome[]; refused: string[] }> {
  const bodies: Record<string, unknown>[] = [];
  for (let index = 0; index < count; index += 1) bodies.push(await cloud.request(needs, consumers));
  const tried = await callConcurrently(
    bodies.map((body) => () => cloud.attempt('POST', '/selections', body)),
  );
  const refused = bodies.filter((_body, index) => tried[index]?.status !== 201).flatMap(consumersOf);
  return { tried, refused };
}

/** Checks that exactly this many calls succeeded and that the others found no valid host. */
export function expectPlacedCount(
  cloud: SchedulerCloud,
  tried: readonly AttemptOutcome[],
  placed: number,
): void {
  const wanted = tried.map((_one, index) => (index < placed ? PLACED : NO_VALID_HOST));
  cloud.same(outcomesOf(tried).sort(comparePlacedFirst), wanted, '');
}

/** Sorts outcomes with `placed` first. */
export function comparePlacedFirst(one: string, other: string): number {
  return Number(other === PLACED) - Number(one === PLACED);
}
