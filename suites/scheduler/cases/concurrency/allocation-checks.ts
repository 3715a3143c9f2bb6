/** Checks after concurrent calls that Placement holds exactly what the responses said. */
import { amountsOf } from '../../amounts.ts';
import type { ProviderPosition } from '../../companion-placement.ts';
import type { AttemptOutcome, SchedulerCloud, SelectionResult } from '../../scheduler-cloud.ts';

export const PLACED = 'placed';

/** The outcome of each call: `placed`, or the code of its error. */
export function outcomesOf(tried: readonly AttemptOutcome[]): string[] {
  return tried.map(({ status, code }) => (status === 201 ? PLACED : (code ?? String(status))));
}

/** The selections of all successful calls. */
export function selectionsOf(tried: readonly AttemptOutcome[]): SelectionResult[] {
  return tried.flatMap(({ status, json }) => (status === 201 ? (json.selections as SelectionResult[]) : []));
}

/**
 * Checks that each placed consumer has the allocations of its response, that the others have none, and that the hosts'
 * usage is the sum of these allocations.
 * @param others consumers that must have no allocations
 */
export async function expectAllocationsMatch(
  cloud: SchedulerCloud,
  hosts: readonly ProviderPosition[],
  selections: readonly SelectionResult[],
  others: readonly string[] = [],
): Promise<void> {
  const resourceClass = await cloud.resourceClass();
  const usage = new Map<string, number>(hosts.map(({ uuid }) => [uuid, 0]));
  for (const { consumer_uuid, consumer_generation, allocation_request } of selections) {
    const held = await cloud.placement.readConsumer(consumer_uuid);
    const shown = amountsOf(allocation_request.allocations);
    cloud.same(amountsOf(held.allocations), shown, '/selections/*/allocation_request');
    cloud.same(consumer_generation, held.generation, '/selections/*/consumer_generation');
    for (const [uuid, amounts] of Object.entries(shown))
      usage.set(uuid, (usage.get(uuid) ?? 0) + (amounts[resourceClass] ?? 0));
  }
  for (const uuid of others) cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
  for (const [uuid, amount] of usage) cloud.same(await cloud.placement.usageOf({ uuid }), amount, '');
}

/** The consumers of a request body, in the form of any microversion. */
export function consumersOf(body: Readonly<Record<string, unknown>>): string[] {
  const { consumer, consumers = [] } = body as {
    consumer?: { uuid: string };
    consumers?: { uuid: string }[];
  };
  return [...(consumer ? [consumer] : []), ...consumers].map(({ uuid }) => uuid);
}
