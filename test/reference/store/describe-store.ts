/** The behaviour of every adapter of the store port. An adapter's test calls this once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Committed, Store, StoreChange } from '../../../reference/store/port.ts';

export function describeStore(name: string, makeStore: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;

    beforeEach(async () => {
      store = await makeStore();
    });

    afterEach(async () => {
      await store.close();
    });

    it('is empty at first', async () => {
      expect((await store.load()).entries).toEqual([]);
    });

    it('loads entries with the revision of the commit that wrote them', async () => {
      const first = await revisionOf(store.commit(change({ put: { a: 1, b: { c: [2] } } })));
      const second = await revisionOf(store.commit(change({ put: { a: 3 } })));
      const { revision, entries } = await store.load();
      expect(second).toBeGreaterThan(first);
      expect(revision).toBe(second);
      expect(byKey(entries)).toEqual([
        { key: 'a', value: 3, revision: second },
        { key: 'b', value: { c: [2] }, revision: first },
      ]);
    });

    it('does not load deleted entries', async () => {
      await store.commit(change({ put: { a: 1, b: 2 } }));
      await store.commit(change({ delete: ['a'] }));
      expect((await store.load()).entries.map(({ key }) => key)).toEqual(['b']);
    });

    const expectations: [
      string,
      { expect: Record<string, 'none' | 'first' | 'second'>; committed: boolean },
    ][] = [
      ['a key that must not exist and does not', { expect: { z: 'none' }, committed: true }],
      ['a key that must not exist and does', { expect: { a: 'none' }, committed: false }],
      ['a key at its revision', { expect: { a: 'second' }, committed: true }],
      ['a key at an older revision', { expect: { a: 'first' }, committed: false }],
      ['a key that was deleted, at its last revision', { expect: { gone: 'first' }, committed: false }],
      ['a key that was deleted and must not exist', { expect: { gone: 'none' }, committed: true }],
      ['two keys, one of them changed', { expect: { b: 'first', a: 'first' }, committed: false }],
      ['two keys that are both as they were', { expect: { b: 'first', a: 'second' }, committed: true }],
    ];
    it.each(expectations)('decides by %s', async (_name, { expect: expected, committed }) => {
      const first = await revisionOf(store.commit(change({ put: { a: 1, b: 1, gone: 1 } })));
      const second = await revisionOf(store.commit(change({ put: { a: 2 }, delete: ['gone'] })));
      const revisions = { none: 0, first, second };
      const keys = Object.entries(expected).map(([key, when]) => ({ key, revision: revisions[when] }));
      const result = await store.commit({ expect: keys, put: [{ key: 'a', value: 9 }], delete: ['b'] });
      expect(result.committed).toBe(committed);
      const left = byKey((await store.load()).entries).map(({ key, value }) => [key, value]);
      expect(left).toEqual(
        committed
          ? [['a', 9]]
          : [
              ['a', 2],
              ['b', 1],
            ],
      );
    });

    it('commits one of several writes that expect the same revision', async () => {
      const revision = await revisionOf(store.commit(change({ put: { n: 0 } })));
      const attempts = Array.from({ length: 20 }, (_, n) =>
        store.commit({ expect: [{ key: 'n', revision }], put: [{ key: 'n', value: n }], delete: [] }),
      );
      const won = (await Promise.all(attempts)).filter(({ committed }) => committed);
      expect(won).toHaveLength(1);
    });

    it('calls a watcher for every later commit, in order', async () => {
      const before = await revisionOf(store.commit(change({ put: { a: 1 } })));
      const seen: Committed[] = [];
      store.watch(before, (commit) => seen.push(commit));
      const first = await revisionOf(store.commit(change({ put: { b: 2 } })));
      const second = await revisionOf(store.commit(change({ delete: ['a'] })));
      await until(() => seen.length === 2);
      expect(seen).toEqual([
        { revision: first, put: [{ key: 'b', value: 2 }], delete: [] },
        { revision: second, put: [], delete: ['a'] },
      ]);
    });

    it('calls a watcher for the commits since its load', async () => {
      const { revision } = await store.load();
      await store.commit(change({ put: { a: 1 } }));
      const seen: Committed[] = [];
      store.watch(revision, (commit) => seen.push(commit));
      await until(() => seen.length === 1);
      expect(seen[0]?.put).toEqual([{ key: 'a', value: 1 }]);
    });

    it('does not call a watcher for a conflict', async () => {
      await store.commit(change({ put: { a: 1 } }));
      const seen: Committed[] = [];
      store.watch((await store.load()).revision, (commit) => seen.push(commit));
      await store.commit({ expect: [{ key: 'a', revision: 0 }], put: [{ key: 'a', value: 2 }], delete: [] });
      await store.commit(change({ put: { b: 2 } }));
      await until(() => seen.length > 0);
      expect(seen.map(({ put }) => put)).toEqual([[{ key: 'b', value: 2 }]]);
    });

    it('does not call a stopped watcher', async () => {
      const stopped: Committed[] = [];
      const seen: Committed[] = [];
      const { revision } = await store.load();
      const stop = store.watch(revision, (commit) => stopped.push(commit));
      store.watch(revision, (commit) => seen.push(commit));
      stop();
      await store.commit(change({ put: { a: 1 } }));
      await until(() => seen.length === 1);
      expect(stopped).toEqual([]);
    });
  });
}

function change({
  put = {},
  delete: deleted = [],
}: {
  put?: Record<string, unknown>;
  delete?: string[];
}): StoreChange {
  return { expect: [], put: Object.entries(put).map(([key, value]) => ({ key, value })), delete: deleted };
}

async function revisionOf(commit: ReturnType<Store['commit']>): Promise<number> {
  const result = await commit;
  if (!result.committed) throw new Error('conflict');
  return result.revision;
}

function byKey<T extends { key: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Adapters may call their watchers with a delay. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 1) {
    if (waited > 1000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
