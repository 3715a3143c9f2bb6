/** How many changes there are, by side, kind and the clients that they can break. */
import type { Change, ChangeKind } from '../../spec/diff/change.ts';
import { brokenClients } from '../../spec/diff/judge-changes.ts';
import { type Side, sideOf } from '../../spec/openapi/location.ts';
import { formatCount } from '../words.ts';

const KINDS = ['added', 'removed', 'changed'] as const satisfies readonly ChangeKind[];
const SIDES = ['request', 'response'] as const satisfies readonly Side[];

/** A table of sides and kinds, and the clients. */
export function renderTotals(changes: readonly Change[]): string {
  const rows = SIDES.map((side) => [side, ...KINDS.map((kind) => String(count(changes, side, kind)))]);
  const table = [['', ...KINDS], ...rows].map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(8) : cell.padStart(9))).join(''),
  );
  return `${[...table, countBroken(changes)].join('\n')}\n`;
}

/** `request: 1 added, 2 removed; response: 3 changed`, without what is 0. */
export function listTotals(changes: readonly Change[]): string {
  const bySide = SIDES.map((side) => {
    const counts = KINDS.map((kind) => [count(changes, side, kind), kind] as const);
    return [side, counts.filter(([number]) => number > 0).map((each) => each.join(' '))] as const;
  });
  return bySide
    .filter(([, counts]) => counts.length > 0)
    .map(([side, counts]) => `${side}: ${counts.join(', ')}`)
    .join('; ');
}

/** `3 changes in 2 operations` */
export function countChanges(changes: readonly Change[]): string {
  const operations = new Set(changes.map(({ operation }) => operation)).size;
  return `${formatCount(changes.length, 'change')} in ${formatCount(operations, 'operation')}`;
}

function count(changes: readonly Change[], side: Side, kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind && sideOf(change.location) === side).length;
}

/** A change can break both kinds of clients, and is counted for each. */
function countBroken(changes: readonly Change[]): string {
  const broken = changes.map(brokenClients);
  const counts = [
    [
      broken.filter((each) => each.includes('old clients on a new cloud')).length,
      'old clients on a new cloud',
    ],
    [
      broken.filter((each) => each.includes('new clients on an old cloud')).length,
      'new clients on an old cloud',
    ],
    [broken.filter((each) => each.length === 0).length, 'interoperability only'],
  ] as const;
  return counts.map(([number, clients]) => `${number} can break ${clients}`).join(', ');
}
