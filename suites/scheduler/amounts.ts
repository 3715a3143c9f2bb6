/** Amounts of resources in what the scheduler and Placement tell of allocations, so that they can be compared. */

/** Whatever else is told of them. */
export type Allocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** By provider and resource class. */
export function amountsOf(allocations: Allocations): Record<string, Readonly<Record<string, number>>> {
  return Object.fromEntries(Object.entries(allocations).map(([uuid, { resources }]) => [uuid, resources]));
}

/** By resource class, of all providers together. */
export function sumOf(allocations: Allocations): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { resources } of Object.values(allocations)) {
    for (const [name, amount] of Object.entries(resources)) sum[name] = (sum[name] ?? 0) + amount;
  }
  return sum;
}

/** How often each host was selected, by its UUID. */
export function countOf(uuids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const uuid of uuids) counts[uuid] = (counts[uuid] ?? 0) + 1;
  return counts;
}

/** In the order of lists of the API. */
export function sorted(uuids: readonly string[]): string[] {
  return [...uuids].sort();
}
