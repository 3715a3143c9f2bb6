import { expect, it } from 'vitest';
import type { StoreChange } from '../../../reference/store/port.ts';
import { SUPPOSED } from '../../../reference/store/projection.ts';
import { WriteGroups } from '../../../reference/store/write-groups.ts';
import { change } from './store-calls.ts';

function groupsOf(...changes: readonly StoreChange[]) {
  const groups = new WriteGroups<number>();
  for (const [write, each] of changes.entries()) groups.add(each, { write, answer: {} });
  return groups
    .list()
    .map(({ change: whole, members }) => ({ whole, writes: members.map((one) => one.write) }));
}

const writesOf = (...changes: readonly StoreChange[]) => groupsOf(...changes).map(({ writes }) => writes);

const put = (...keys: string[]) => change({ put: Object.fromEntries(keys.map((key) => [key, 1])) });
const read = (key: string, written: string) => change({ expect: { [key]: 1 }, put: { [written]: 1 } });

const rows: [string, StoreChange[], number[][]][] = [
  ['writes of different keys', [put('a'), put('b')], [[0], [1]]],
  ['writes of the same key', [put('a'), put('b'), put('a')], [[0, 2], [1]]],
  ['a write of a key that an earlier one expects', [read('a', 'b'), put('a')], [[0, 1]]],
  ['a write that expects a key of an earlier one', [put('a'), read('a', 'b')], [[0, 1]]],
  ['writes that expect the same key', [read('a', 'b'), read('a', 'c')], [[0], [1]]],
  ['a write of a key that two expect', [read('a', 'b'), read('a', 'c'), put('a')], [[0, 1, 2]]],
  ['a write that joins groups', [put('a'), put('b'), put('a', 'b'), put('b')], [[0, 1, 2, 3]]],
  ['a write after groups were joined', [put('a', 'x'), put('b'), put('b', 'a'), put('x')], [[1, 0, 2, 3]]],
  ['a write that deletes a key of another', [put('a'), change({ delete: ['a'] })], [[0, 1]]],
];
it.each(rows)('%s', (_name, changes, want) => {
  expect(writesOf(...changes)).toEqual(want);
});

it('a group expects what was so before the batch, and leaves what its last member leaves', () => {
  const [group] = groupsOf(
    change({ expect: { a: 4, b: 5 }, put: { a: 1 }, delete: ['b'] }),
    change({ expect: { a: SUPPOSED, b: 0, c: 6 }, put: { a: 2, b: 2 }, delete: ['c'] }),
  );
  expect(group?.whole).toEqual(change({ expect: { a: 4, b: 5, c: 6 }, put: { a: 2, b: 2 }, delete: ['c'] }));
});

it.each([
  ['one revision', [7, 7], 7],
  ['a revision that not all have', [7, undefined], undefined],
  ['a revision that a later one has', [undefined, 7], undefined],
])('decided at %s', (_name, revisions, want) => {
  const changes = revisions.map((decidedAt) => ({ ...put('a'), ...(decidedAt && { decidedAt }) }));
  expect(groupsOf(...changes)[0]?.whole.decidedAt).toBe(want);
});
