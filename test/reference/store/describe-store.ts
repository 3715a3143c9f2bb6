/** The behaviour of every adapter of the store port. An adapter's test calls this once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../reference/store/port.ts';
import { change, collect, commitOne, loadAll, revisionOf, until } from './store-calls.ts';

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
      expect((await loadAll(store)).entries).toEqual([]);
    });

    it('loads entries with the revision of the commit that wrote them', async () => {
      const first = await revisionOf(store, change({ put: { a: 1, b: { c: [2] } } }));
      const second = await revisionOf(store, change({ put: { a: 3 } }));
      const { revision, entries } = await loadAll(store);
      expect(second).toBeGreaterThan(first);
      expect(revision).toBe(second);
      expect(entries).toEqual([
        { key: 'a', value: 3, revision: second },
        { key: 'b', value: { c: [2] }, revision: first },
      ]);
    });

    it('loads many entries, each once', async () => {
      const numbers = Array.from({ length: 2_500 }, (_, n) => n);
      for (let from = 0; from < numbers.length; from += 50) {
        const put = Object.fromEntries(numbers.slice(from, from + 50).map((n) => [`k${n}`, n]));
        await store.commit([change({ put })]);
      }
      const { entries } = await loadAll(store);
      expect(entries.map(({ value }) => value as number).sort((a, b) => a - b)).toEqual(numbers);
    });

    it('does not load deleted entries', async () => {
      await commitOne(store, change({ put: { a: 1, b: 2 } }));
      await commitOne(store, change({ delete: ['a'] }));
      expect((await loadAll(store)).entries.map(({ key }) => key)).toEqual(['b']);
    });

    const expectations: [string, Record<string, 'none' | 'first' | 'second'>, 'committed' | 'conflict'][] = [
      ['a key that must not exist and does not', { z: 'none' }, 'committed'],
      ['a key that must not exist and does', { a: 'none' }, 'conflict'],
      ['a key at its revision', { a: 'second' }, 'committed'],
      ['a key at an older revision', { a: 'first' }, 'conflict'],
      ['a key that was deleted, at its last revision', { gone: 'first' }, 'conflict'],
      ['a key that was deleted and must not exist', { gone: 'none' }, 'committed'],
      ['two keys, one of them changed', { b: 'first', a: 'first' }, 'conflict'],
      ['two keys that are both as they were', { b: 'first', a: 'second' }, 'committed'],
    ];
    it.each(expectations)('decides by %s', async (_name, expected, outcome) => {
      const first = await revisionOf(store, change({ put: { a: 1, b: 1, gone: 1 } }));
      const second = await revisionOf(store, change({ put: { a: 2 }, delete: ['gone'] }));
      const revisions = { none: 0, first, second };
      const numbers = Object.fromEntries(
        Object.entries(expected).map(([key, when]) => [key, revisions[when]]),
      );
      const result = await commitOne(store, change({ expect: numbers, put: { a: 9 }, delete: ['b'] }));
      expect(result.outcome).toBe(outcome);
      const left = (await loadAll(store)).entries.map(({ key, value }) => [key, value]);
      expect(left).toEqual(
        outcome === 'committed'
          ? [['a', 9]]
          : [
              ['a', 2],
              ['b', 1],
            ],
      );
    });

    it('commits one of several writes that expect the same revision', async () => {
      const revision = await revisionOf(store, change({ put: { n: 0 } }));
      const attempts = Array.from({ length: 20 }, (_, n) =>
        commitOne(store, change({ expect: { n: revision }, put: { n } })),
      );
      const won = (await Promise.all(attempts)).filter(({ outcome }) => outcome === 'committed');
      expect(won).toHaveLength(1);
    });

    it('looks at the keys of a change that was decided before the last commit', async () => {
      const decidedAt = await revisionOf(store, change({ put: { a: 1, b: 1 } }));
      await commitOne(store, change({ put: { a: 2 } }));
      const outcomes = await store.commit([
        { ...change({ expect: { a: decidedAt }, put: { a: 3 } }), decidedAt },
        { ...change({ expect: { b: decidedAt }, put: { b: 3 } }), decidedAt },
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['conflict', 'committed']);
    });

    it('commits each of several changes, or not, whatever becomes of the others', async () => {
      const revision = await revisionOf(store, change({ put: { a: 1, b: 1 } }));
      const outcomes = await store.commit([
        change({ expect: { a: revision }, put: { a: 2, c: 2 } }),
        change({ expect: { b: revision + 1 }, put: { b: 2 } }),
        change({ expect: { d: 0 }, put: { d: 2 } }),
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['committed', 'conflict', 'committed']);
      const { revision: last, entries } = await loadAll(store);
      expect(entries.map(({ key, value }) => [key, value])).toEqual([
        ['a', 2],
        ['b', 1],
        ['c', 2],
        ['d', 2],
      ]);
      for (const [index, key] of [
        [0, 'c'],
        [2, 'd'],
      ] as const)
        expect(outcomes[index]).toMatchObject({ revision: entries.find((one) => one.key === key)?.revision });
      expect(Math.max(...entries.map((one) => one.revision))).toBe(last);
    });

    it('commits two changes that expect the same key, which none of them writes', async () => {
      const revision = await revisionOf(store, change({ put: { read: 1 } }));
      const outcomes = await store.commit(
        ['a', 'b'].map((key) => change({ expect: { read: revision }, put: { [key]: 1 } })),
      );
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['committed', 'committed']);
    });

    it('calls a watcher for every later commit, in order', async () => {
      const before = await revisionOf(store, change({ put: { a: 1 } }));
      const { commits } = collect(store, before);
      const first = await revisionOf(store, change({ put: { b: 2 } }));
      const second = await revisionOf(store, change({ delete: ['a'] }));
      await until(() => commits.length === 2);
      expect(commits).toEqual([
        { revision: first, put: [{ key: 'b', value: 2 }], delete: [] },
        { revision: second, put: [], delete: ['a'] },
      ]);
    });

    it('calls a watcher for the commits since its load', async () => {
      const { revision } = await loadAll(store);
      await commitOne(store, change({ put: { a: 1 } }));
      const { commits } = collect(store, revision);
      await until(() => commits.length === 1);
      expect(commits[0]?.put).toEqual([{ key: 'a', value: 1 }]);
    });

    it('shows a watcher nothing of a conflict', async () => {
      await commitOne(store, change({ put: { a: 1 } }));
      const { commits } = collect(store, (await loadAll(store)).revision);
      await commitOne(store, change({ expect: { a: 0 }, put: { a: 2 } }));
      await commitOne(store, change({ put: { b: 2 } }));
      await until(() => commits.some(({ put }) => put.length > 0));
      expect(commits.flatMap(({ put }) => put)).toEqual([{ key: 'b', value: 2 }]);
    });

    it('does not call a stopped watcher', async () => {
      const { revision } = await loadAll(store);
      const stopped = collect(store, revision);
      const { commits } = collect(store, revision);
      stopped.stop();
      await commitOne(store, change({ put: { a: 1 } }));
      await until(() => commits.length === 1);
      expect(stopped.commits).toEqual([]);
    });

    it('knows a latest revision that includes every answered commit', async () => {
      if (!store.latest) return;
      const { commits } = collect(store, (await loadAll(store)).revision);
      const revision = await revisionOf(store, change({ put: { a: 1 } }));
      const latest = await store.latest();
      expect(latest).toBeGreaterThanOrEqual(revision);
      await until(() => commits.some((commit) => commit.revision >= latest));
    });
  });
}
