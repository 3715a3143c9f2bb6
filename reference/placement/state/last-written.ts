/** The `last-modified` of allocations. */
import type { Consumer } from './records.ts';

/** The time of the latest write; null without consumers. */
export function lastAllocated(consumers: readonly Consumer[]): Date | null {
  let latest: number | null = null;
  for (const { allocated } of consumers) latest = Math.max(latest ?? 0, allocated);
  return latest === null ? null : new Date(latest);
}
