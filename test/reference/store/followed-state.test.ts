import { describe, expect, it } from 'vitest';
import { FollowedState } from '../../../reference/store/followed-state.ts';
import type { Store, StoreEntry, Watcher } from '../../../reference/store/port.ts';
import { Projection } from '../../../reference/store/projection.ts';

class Values extends Projection {
  readonly all = new Map<string, unknown>();

  protected get(key: string): unknown {
    return this.all.get(key);
  }

  protected put(key: string, value: unknown): void {
    this.all.set(key, value);
  }

  protected remove(key: string): void {
    this.all.delete(key);
  }
}

type Pages = readonly (readonly StoreEntry[])[];

/** Follows a store that hands over these pages, and at the next load others. What the state has after each page, and at the end. */
async function follow(loads: readonly { pages: Pages; revision: number }[]) {
  const state = new Values();
  const seen: [string, unknown][][] = [];
  const watched: { after: number; watcher: Watcher }[] = [];
  let load = 0;
  const store: Store = {
    async load(takePage) {
      const { pages, revision } = loads[load++] as (typeof loads)[number];
      for (const page of pages) {
        takePage(page);
        seen.push([...state.all]);
      }
      return revision;
    },
    commit: async () => [],
    watch(after, watcher) {
      watched.push({ after, watcher });
      return () => {};
    },
    close: async () => {},
  };
  const followed = new FollowedState(store, state);
  await followed.start();
  for (const _ of loads.slice(1)) {
    watched.at(-1)?.watcher.onLost('compacted');
    await followed.loading;
  }
  return { state, seen, end: [...state.all], watchedAfter: watched.map(({ after }) => after) };
}

const entry = (key: string, value: number, revision: number): StoreEntry => ({ key, value, revision });
const before: Pages = [[entry('a', 1, 3)], [entry('b', 1, 2), entry('c', 1, 5)]];
const after: Pages = [[entry('a', 2, 9)], [entry('c', 1, 5)]];

describe('a state that follows a store', () => {
  it('has the entries of a page at once while it starts', async () => {
    const { state, seen, watchedAfter } = await follow([{ pages: before, revision: 7 }]);
    expect(seen).toEqual([
      [['a', 1]],
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
    ]);
    expect([state.revision, watchedAfter]).toEqual([7, [7]]);
    expect(['a', 'b', 'c', 'd'].map((key) => state.revisionOf(key))).toEqual([3, 2, 5, 0]);
  });

  it('starts with a store that is empty', async () => {
    const { state, end, watchedAfter } = await follow([{ pages: [], revision: 4 }]);
    expect([state.revision, end, watchedAfter]).toEqual([4, [], [4]]);
  });

  it('changes after a lost watch once the last page is there', async () => {
    const { state, seen, end, watchedAfter } = await follow([
      { pages: before, revision: 7 },
      { pages: after, revision: 9 },
    ]);
    expect(seen.slice(2)).toEqual([seen[1], seen[1]]);
    expect(end).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
    expect([state.revision, watchedAfter]).toEqual([9, [7, 9]]);
    expect(['a', 'b', 'c'].map((key) => state.revisionOf(key))).toEqual([9, 0, 5]);
  });
});
