/** Equal changes in several places as one, with the list of its places. */
import type { Change } from '../../spec/diff/change.ts';

export interface FoldedChange {
  /** The first of the equal changes. */
  change: Change;
  /** All of them, in their order. */
  all: readonly Change[];
}

/** Changes that differ only in operation, status and media type become one. */
export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { rule, breaks, location, before, after, known } = change;
    const { in: part, name, pointer } = location;
    const key = JSON.stringify([rule, breaks, pointer, part, name, before, after, known]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].map((all) => ({ change: all[0] as Change, all }));
}

/** The operations, each with its statuses: `GET /traits (200, 404)`. */
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
