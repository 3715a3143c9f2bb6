/** Selects the calls that concern the same resources. */
import type { Request, Response } from '../../exchange.ts';
import type { HistoryEntry } from '../send/history.ts';

/** UUIDs and custom names, as paths and bodies have them. */
const NAME = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CUSTOM_\w+/gi;

export function collectNames(messages: readonly (Request | Response)[]): Set<string> {
  const all = messages.map((one) => `${'path' in one ? one.path : ''} ${one.body ?? ''}`).join(' ');
  return new Set(all.match(NAME) ?? []);
}

/** Selects the calls that name at least one of the names. */
export function selectNaming(names: ReadonlySet<string>, calls: readonly HistoryEntry[]): HistoryEntry[] {
  return calls.filter(({ call }) => [...collectNames([call.request])].some((name) => names.has(name)));
}

/** Selects the transitive closure: calls that name one of the names, or a name in a call that is selected already. */
export function selectRelated(names: ReadonlySet<string>, calls: readonly HistoryEntry[]): HistoryEntry[] {
  const known = new Set(names);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { call } of selectNaming(known, calls))
      for (const name of collectNames([call.request])) known.add(name);
  }
  return selectNaming(known, calls);
}
