/** When allocations were last written. They are never changed, only written anew. */
import type { Consumer } from './records.ts';

/** Null when there are none. */
export function lastWritten(consumers: readonly Consumer[]): Date | null {
  let latest: number | null = null;
  for (const { allocated } of consumers) latest = Math.max(latest ?? 0, allocated);
  return latest === null ? null : new Date(latest);
}
