import { expect, it } from 'vitest';
import { openLmdbStore } from '../../../../reference/store/lmdb/store.ts';
import { describeStore } from '../describe-store.ts';
import { change, collect, commitOne, loadAll, revisionOf } from '../store-calls.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

describeStore('lmdb store', () => openLmdbStore(newDirectory(), 'placement'));

it('has the same entries when it is opened again', async () => {
  const path = newDirectory();
  const first = await openLmdbStore(path, 'placement');
  await commitOne(first, change({ put: { a: { b: [1, null, 'ü'] } } }));
  const before = await loadAll(first);
  await first.close();
  const second = await openLmdbStore(path, 'placement');
  expect(await loadAll(second)).toEqual(before);
  expect(before.entries).toHaveLength(1);
  await second.close();
});

it('does not mix the services of a directory', async () => {
  const path = newDirectory();
  const [placement, scheduler] = await Promise.all(
    ['placement', 'scheduler'].map((service) => openLmdbStore(path, service)),
  );
  await commitOne(placement as never, change({ put: { a: 1 } }));
  expect((await loadAll(scheduler as never)).entries).toEqual([]);
  await placement?.close();
  await scheduler?.close();
});

it.each([
  ['NUL', 'a\0b', 'ab'],
  ['half a surrogate pair', 'a\ud800', 'a\ud801'],
  ['what an escape looks like', 'a%d800', 'a\ud800'],
])('keeps keys apart that have %s', async (_name, one, other) => {
  const store = await openLmdbStore(newDirectory(), 'placement');
  await commitOne(store, change({ put: { [one]: 1, [other]: 2 } }));
  const { entries } = await loadAll(store);
  expect(new Map(entries.map(({ key, value }) => [key, value]))).toEqual(
    new Map([
      [one, 1],
      [other, 2],
    ]),
  );
  await store.close();
});

it('writes nothing where one key of a commit is too long', async () => {
  const store = await openLmdbStore(newDirectory(), 'placement');
  await expect(commitOne(store, change({ put: { a: 1, [`b${'x'.repeat(2000)}`]: 2 } }))).rejects.toThrow(
    'more than 1960 bytes',
  );
  expect((await loadAll(store)).entries).toEqual([]);
  expect((await commitOne(store, change({ put: { a: 1 } }))).outcome).toBe('committed');
  await store.close();
});

it('a decision that throws writes nothing, and the next one is made', async () => {
  const store = await openLmdbStore(newDirectory(), 'placement');
  const failed = store.commitInTurn(() => {
    throw new Error('a bug');
  });
  await expect(failed).rejects.toThrow('a bug');
  expect((await commitOne(store, change({ put: { a: 1 } }))).outcome).toBe('committed');
  await store.close();
});

/** Two stores over one directory, as in two processes. */
async function openTwice(keptCommits?: number) {
  const path = newDirectory();
  const options = keptCommits === undefined ? {} : { keptCommits };
  const [one, other] = await Promise.all([1, 2].map(() => openLmdbStore(path, 'placement', options)));
  return { one, other } as { one: typeof opened; other: typeof opened };
}
declare const opened: Awaited<ReturnType<typeof openLmdbStore>>;

it("`latest` shows the other process's commits before it returns", async () => {
  const { one, other } = await openTwice();
  const { commits } = collect(other, 0);
  const revision = await revisionOf(one, change({ put: { a: 1 }, delete: ['b'] }));
  expect(commits).toEqual([]);
  expect(other.latest()).toBe(revision);
  expect(commits).toEqual([{ revision, put: [{ key: 'a', value: 1 }], delete: ['b'] }]);
  await Promise.all([one.close(), other.close()]);
});

it("a decision is made after the other process's commits are shown", async () => {
  const { one, other } = await openTwice();
  const { commits } = collect(other, 0);
  await revisionOf(one, change({ put: { a: 1 } }));
  const outcomes = await other.commitInTurn(() => [change({ put: { seen: commits.length } })]);
  expect(outcomes).toEqual([{ outcome: 'committed', revision: 2 }]);
  expect(commits.map(({ put }) => put)).toEqual([[{ key: 'a', value: 1 }], [{ key: 'seen', value: 1 }]]);
  await Promise.all([one.close(), other.close()]);
});

it('counts exactly where many decisions race in two processes', async () => {
  const { one, other } = await openTwice();
  const counts = new Map<typeof one, number>();
  for (const store of [one, other])
    store.watch(0, {
      onCommit: ({ put }) => counts.set(store, put[0]?.value as number),
      onLost: (reason) => expect.fail(reason),
    });
  const count = (store: typeof one) =>
    store.commitInTurn(() => [change({ put: { n: (counts.get(store) ?? 0) + 1 } })]);
  await Promise.all(Array.from({ length: 100 }, (_, n) => count(n % 2 ? one : other)));
  expect((await loadAll(one)).entries).toEqual([{ key: 'n', value: 100, revision: 100 }]);
  await Promise.all([one.close(), other.close()]);
});

it('loses the watch of a process that is further behind than commits are kept', async () => {
  const { one, other } = await openTwice(5);
  const lost: string[] = [];
  const seen: number[] = [];
  other.watch(0, { onCommit: ({ revision }) => seen.push(revision), onLost: (reason) => lost.push(reason) });
  for (let n = 1; n <= 5; n += 1) await revisionOf(one, change({ put: { n } }));
  other.latest();
  expect([seen, lost]).toEqual([[1, 2, 3, 4, 5], []]);
  for (let n = 1; n <= 6; n += 1) await revisionOf(one, change({ put: { n } }));
  expect(other.latest()).toBe(11);
  expect(lost).toEqual(['the commits after revision 5 are no longer kept']);
  other.watch(5, { onCommit: () => {}, onLost: (reason) => lost.push(reason) });
  expect(lost).toHaveLength(2);
  await Promise.all([one.close(), other.close()]);
});
