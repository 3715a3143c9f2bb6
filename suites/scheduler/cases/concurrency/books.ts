/** The books after calls that ran at once: what Placement says is held must be what the answers said, and no more. */
import { amountsOf } from '../../amounts.ts';
import type { ProviderPosition } from '../../placement-beside.ts';
import type { SchedulerCloud, SelectionBody, Tried } from '../../scheduler-cloud.ts';

export const PLACED = 'placed';

/** What came of each call, so that it can be counted: `placed`, or the code of the refusal. */
export function outcomes(tried: readonly Tried[]): string[] {
  return tried.map(({ status, code }) => (status === 201 ? PLACED : (code ?? String(status))));
}

/** The selections of all that were placed. */
export function selectionsIn(tried: readonly Tried[]): SelectionBody[] {
  return tried.flatMap(({ status, json }) => (status === 201 ? (json.selections as SelectionBody[]) : []));
}

/**
 * States that each consumer that was placed holds what its answer says, that each of the others holds nothing, and that
 * of the hosts no more is taken than that.
 * @param others consumers that were refused
 */
export async function balance(
  cloud: SchedulerCloud,
  hosts: readonly ProviderPosition[],
  selections: readonly SelectionBody[],
  others: readonly string[] = [],
): Promise<void> {
  const thing = await cloud.thing();
  const taken = new Map<string, number>(hosts.map(({ uuid }) => [uuid, 0]));
  for (const { consumer_uuid, consumer_generation, allocation_request } of selections) {
    const held = await cloud.placement.consumer(consumer_uuid);
    const shown = amountsOf(allocation_request.allocations);
    cloud.same(amountsOf(held.allocations), shown, '/selections/*/allocation_request');
    cloud.same(consumer_generation, held.generation, '/selections/*/consumer_generation');
    for (const [uuid, amounts] of Object.entries(shown))
      taken.set(uuid, (taken.get(uuid) ?? 0) + (amounts[thing] ?? 0));
  }
  for (const uuid of others) cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
  for (const [uuid, amount] of taken) cloud.same(await cloud.placement.used({ uuid }), amount, '');
}

/** The consumers of a request. */
export function consumersOf(body: Readonly<Record<string, unknown>>): string[] {
  const { consumer, consumers = [] } = body as {
    consumer?: { uuid: string };
    consumers?: { uuid: string }[];
  };
  return [...(consumer ? [consumer] : []), ...consumers].map(({ uuid }) => uuid);
}
