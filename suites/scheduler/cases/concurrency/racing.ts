/** Requests that run at once, again and again, and what becomes of them. */

import type { RequestNeeds, SchedulerCloud, Tried } from '../../scheduler-cloud.ts';
import { consumersOf, outcomes, PLACED } from './books.ts';
import { atOnce } from './watching.ts';

export const NONE = 'scheduler.selection.no_valid_host';
export const HELD = 'scheduler.consumer.already_claimed';
export const ROUNDS = 5;
/** They are asked at few microversions: what they are about has nothing to do with it, and they take long. */
export const ends = ['1.0', '1.12'] as const;
export const newest = ['1.12'] as const;

/** What happens more than once, each time with things of its own. */
export async function inRounds(cloud: SchedulerCloud, round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < ROUNDS; count += 1) {
    await cloud.placement.anew();
    await round();
  }
}

/** So many requests at once, each for consumers of its own. */
export async function requests(
  cloud: SchedulerCloud,
  count: number,
  needs: RequestNeeds = {},
  consumers = 1,
): Promise<{ tried: Tried[]; refused: string[] }> {
  const bodies: Record<string, unknown>[] = [];
  for (let index = 0; index < count; index += 1) bodies.push(await cloud.request(needs, consumers));
  const tried = await atOnce(bodies.map((body) => () => cloud.tried('POST', '/selections', body)));
  const refused = bodies.filter((_body, index) => tried[index]?.status !== 201).flatMap(consumersOf);
  return { tried, refused };
}

/** So many placed, and the others without a valid host. */
export function counts(cloud: SchedulerCloud, tried: readonly Tried[], placed: number): void {
  const wanted = tried.map((_one, index) => (index < placed ? PLACED : NONE));
  cloud.same(outcomes(tried).sort(byPlaced), wanted, '');
}

export function byPlaced(one: string, other: string): number {
  return Number(other === PLACED) - Number(one === PLACED);
}
