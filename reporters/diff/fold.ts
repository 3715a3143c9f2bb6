/** Equal changes in several places as one, with the list of its places. */
import type { Change } from '../../spec/diff/change.ts';
import { groupBy } from '../../spec/group-by.ts';

export interface FoldedChange {
  /** The first of the equal changes. */
  change: Change;
  /** All of them, in their order. */
  all: readonly Change[];
}

/**
 * Changes that differ only in operation, status and media type become one, and so do those that one declaration in a
 * component makes, wherever operations refer to it.
 */
export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const byDeclaration = groupBy(changes, keyOfDeclaration).values();
  const groups = groupBy(byDeclaration, (group) =>
    isAtOnePointer(group)
      ? keyOfPlace(group[0] as Change)
      : JSON.stringify(keyOfDeclaration(group[0] as Change)),
  );
  return Array.from(groups.values(), (each) => ({ change: each[0]?.[0] as Change, all: each.flat() }));
}

function isAtOnePointer([first, ...others]: readonly Change[]): boolean {
  return others.every(({ location }) => location.pointer === first?.location.pointer);
}

function keyOfPlace({ rule, breaks, location, before, after, known }: Change): string {
  const { in: part, name, pointer } = location;
  return JSON.stringify([rule, breaks, pointer, part, name, before, after, known]);
}

/** Without a component, the place in the operation has to be equal. */
function keyOfDeclaration(change: Change): string {
  const { rule, breaks, keyword, location, before, after, known, component, place } = change;
  if (component === undefined || place === '') return keyOfPlace(change);
  const { in: part, name, pointer = '' } = location;
  const last = pointer.slice(pointer.lastIndexOf('/'));
  return JSON.stringify([component, place, rule, breaks, keyword, last, part, name, before, after, known]);
}

/** The component, where the change is at several pointers; the pointer is then the end that they have in common. */
export function commonPlace({ change, all }: FoldedChange): { change: Change; component?: string } {
  const pointers = [...new Set(all.map(({ location }) => location.pointer ?? ''))];
  const { component, location } = change;
  if (pointers.length === 1 || component === undefined) return { change };
  const end = commonEnd(pointers.map((pointer) => pointer.split('/').slice(1)));
  const pointer = end.length === 0 ? '' : `…/${end.join('/')}`;
  return { change: { ...change, location: { ...location, pointer } }, component };
}

function commonEnd([first = [], ...others]: readonly string[][]): string[] {
  let length = 0;
  const isCommon = (at: number) => others.every((each) => each.at(-at) === first.at(-at));
  while (length < first.length && isCommon(length + 1)) length += 1;
  return first.slice(first.length - length);
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
