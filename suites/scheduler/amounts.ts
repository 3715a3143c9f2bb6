/** Reads the amounts out of allocations, in a form that is the same for the scheduler and Placement. */

/** Allocations by provider, with or without a generation. */
export type Allocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** Amounts by provider and resource class. */
export function amountsOf(allocations: Allocations): Record<string, Readonly<Record<string, number>>> {
  return Object.fromEntries(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
}

/** Amounts by resource class, summed over all providers. */
export function sumOf(allocations: Allocations): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { resources } of Object.values(allocations)) {
    for (const [name, amount] of Object.entries(resources)) sum[name] = (sum[name] ?? 0) + amount;
  }
  return sum;
}

/** How often each value occurs, by value: the UUIDs of selected hosts, or reasons. */
export function countOf(uuids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const uuid of uuids) counts[uuid] = (counts[uuid] ?? 0) + 1;
  return counts;
}

/** Sorts UUIDs as the API's lists do. */
export function sortUuids(uuids: readonly string[]): string[] {
  return [...uuids].sort();
}
