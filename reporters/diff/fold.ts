/** Changes that are the same in many places, as one with the list of the places. */
import type { Change } from '../../spec/diff/change.ts';

export interface FoldedChange {
  /** The first of them. */
  change: Change;
  /** All, in the order in which they came. */
  all: readonly Change[];
}

export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { rule, breaks, location, before, after } = change;
    const { in: part, name, pointer } = location;
    const key = JSON.stringify([rule, breaks, pointer, part, name, before, after]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].map((all) => ({ change: all[0] as Change, all }));
}

/** `GET /traits (200, 404)`: the operations, each with its statuses. */
export function listPlaces({ all }: FoldedChange): string[] {
  const byOperation = new Map<string, Set<string>>();
  for (const { operation, location } of all) {
    const statuses = byOperation.get(operation) ?? new Set();
    byOperation.set(operation, statuses);
    if (location.status !== undefined) statuses.add(location.status);
  }
  return [...byOperation].map(([operation, statuses]) =>
    statuses.size === 0 ? operation : `${operation} (${[...statuses].join(', ')})`,
  );
}
