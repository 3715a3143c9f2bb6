import { describe, expect, it, vi } from 'vitest';
import type { HandlerResult, Refusal } from '../../../reference/handler-result.ts';
import { concurrentUpdate } from '../../../reference/placement/refusals.ts';
import { openLedger } from '../../../reference/placement/state/ledger.ts';
import type { PlacementState } from '../../../reference/placement/state/state.ts';
import type { Decision } from '../../../reference/store/decision.ts';
import type { OpenLedger } from '../../../reference/store/ledger.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import {
  ChangeTooLarge,
  type CommitLimits,
  type CommitOutcome,
  type StoreChange,
  StoreUnavailable,
  type Watcher,
} from '../../../reference/store/port.ts';
import { change, until } from './store-calls.ts';

const named = (name: string) => ({ name, created: 0, updated: null });
const putTrait = (name: string): Decision => ({
  put: [{ key: `trait/${name}`, value: named(name) }],
  answer: { status: 201 },
});

/** A store on which other writers, broken connections and lost watches can be staged. */
class StagedStore extends MemoryStore {
  latest?: () => number | Promise<number>;
  /** The next commits, as many as this, come after a commit of the same keys, or of the key `rival`. */
  conflicts = 0;
  rival: string | undefined;
  /** Calls of `commit`, each with its changes. */
  calls: (readonly StoreChange[])[] = [];
  /** What the next commit does in place of being answered. */
  next: 'is applied without an answer' | 'is settled late' | 'is lost' | 'cannot be sent' | undefined;
  /** Called by the first attempt to settle a commit, which fails, where it is settled late. */
  onFirstAttempt = () => {};
  /** Changes with more keys to put are refused. */
  maxPuts = Number.POSITIVE_INFINITY;
  limits: CommitLimits | undefined;
  /** Resolves before a commit is answered. */
  gate: Promise<void> | undefined;
  watches: (Watcher & { stop(): void })[] = [];

  override async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    this.calls.push(changes);
    const { next, gate } = this;
    const hasRival = this.conflicts > 0;
    if (hasRival) this.conflicts -= 1;
    this.next = undefined;
    this.gate = undefined;
    if (gate) await gate;
    if (next === 'cannot be sent') throw new StoreUnavailable('no member answers');
    if (next === 'is lost')
      return changes.map(() => ({ outcome: 'unknown', settle: async () => ({ outcome: 'conflict' }) }));
    if (hasRival) {
      const put = this.rival ? [{ key: this.rival, value: named('RIVAL') }] : (changes[0]?.put ?? []);
      await super.commit([{ expect: [], put, delete: [] }]);
    }
    if (changes.some(({ put }) => put.length > this.maxPuts))
      return changes.map(() => ({ outcome: 'too large', reason: 'more than it takes' }));
    const outcomes = await super.commit(changes);
    if (next !== 'is applied without an answer' && next !== 'is settled late') return outcomes;
    let attempts = next === 'is settled late' ? 0 : 1;
    const settle = async (outcome: CommitOutcome) => {
      attempts += 1;
      if (attempts > 1) return outcome;
      this.onFirstAttempt();
      throw new StoreUnavailable('no member answers');
    };
    return outcomes.map((outcome) => ({ outcome: 'unknown', settle: () => settle(outcome) }));
  }

  override watch(after: number, watcher: Watcher): () => void {
    const stop = super.watch(after, watcher);
    this.watches.push({ ...watcher, stop });
    return stop;
  }
}

async function open(): Promise<{ store: StagedStore; ledger: OpenLedger<PlacementState> }> {
  const store = new StagedStore();
  const ledger = await openLedger(store);
  store.calls = [];
  return { store, ledger };
}

const write = (ledger: OpenLedger<PlacementState>, decide: (state: PlacementState) => Decision | Refusal) =>
  ledger.write(decide, concurrentUpdate);

const unlessThere =
  (name: string) =>
  (state: PlacementState): Decision | Refusal =>
    state.traits.has(name) ? { refused: 409, detail: 'there' } : putTrait(name);

describe('a write', () => {
  it('is visible to the next read', async () => {
    const { ledger } = await open();
    expect(await write(ledger, () => putTrait('CUSTOM_A'))).toEqual({ status: 201 });
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(true);
  });

  it('is decided again on the newer state after a conflict', async () => {
    const { store, ledger } = await open();
    store.conflicts = 1;
    expect(await write(ledger, unlessThere('CUSTOM_A'))).toEqual({ refused: 409, detail: 'there' });
    expect(store.calls).toHaveLength(1);
  });

  it('gives up after many conflicts', async () => {
    const { store, ledger } = await open();
    store.conflicts = Number.POSITIVE_INFINITY;
    const answer = await write(ledger, () => putTrait('CUSTOM_A'));
    expect(answer).toMatchObject({ refused: 409, code: 'placement.concurrent_update' });
    expect(store.calls).toHaveLength(100);
  });

  it('without changes commits nothing', async () => {
    const { store, ledger } = await open();
    await write(ledger, () => ({ answer: {} }));
    expect(store.calls).toEqual([]);
  });

  it('that cannot be decided fails alone', async () => {
    const { ledger } = await open();
    const fails = write(ledger, () => {
      throw new Error('a bug');
    });
    const [failed, made] = await Promise.allSettled([fails, write(ledger, () => putTrait('CUSTOM_A'))]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'a bug' } });
    expect(made).toMatchObject({ status: 'fulfilled' });
  });

  const guards: [string, { guard: string[]; decided: number }][] = [
    ['is decided again when a guarded key changes', { guard: ['trait/CUSTOM_READ'], decided: 2 }],
    ['is not decided again when an unguarded key changes', { guard: [], decided: 1 }],
  ];
  it.each(guards)('%s', async (_name, { guard, decided }) => {
    const { store, ledger } = await open();
    store.rival = 'trait/CUSTOM_READ';
    store.conflicts = 1;
    let decisions = 0;
    await write(ledger, () => {
      decisions += 1;
      return { ...putTrait('CUSTOM_B'), guard };
    });
    expect(decisions).toBe(decided);
    expect(ledger.state.traits.has('CUSTOM_B')).toBe(true);
  });
});

describe('writes that wait for the same commit', () => {
  /** Writes while the commit of another write is on its way. */
  async function together(
    { store, ledger }: Awaited<ReturnType<typeof open>>,
    writes: readonly ((state: PlacementState) => Decision | Refusal)[],
    conflicts = 0,
  ): Promise<HandlerResult[]> {
    let answer = () => {};
    store.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const first = write(ledger, () => putTrait('CUSTOM_FIRST'));
    const answers = writes.map((decide) => write(ledger, decide));
    // The first one is sent already, and the others are sent before it is answered.
    store.conflicts = conflicts;
    answer();
    await first;
    return Promise.all(answers);
  }

  const count =
    (key: string) =>
    (state: PlacementState): Decision => {
      const before = state.traits.get(key)?.created ?? 0;
      return {
        put: [{ key: `trait/${key}`, value: { name: key, created: before + 1, updated: null } }],
        answer: { body: before + 1 },
      };
    };

  it('build on each other, and are committed once', async () => {
    const opened = await open();
    const answers = await together(
      opened,
      [1, 2, 3].map(() => count('CUSTOM_N')),
    );
    expect(answers).toEqual([{ body: 1 }, { body: 2 }, { body: 3 }]);
    expect(opened.store.calls.map((changes) => changes.length)).toEqual([1, 1]);
    expect(opened.ledger.state.traits.get('CUSTOM_N')?.created).toBe(3);
  });

  it('are separate changes of one commit where they have nothing in common', async () => {
    const opened = await open();
    await together(opened, ['CUSTOM_A', 'CUSTOM_B', 'CUSTOM_A'].map(count));
    const [, changes] = opened.store.calls;
    expect(changes?.map(({ put }) => put.map(({ key }) => key))).toEqual([
      ['trait/CUSTOM_A'],
      ['trait/CUSTOM_B'],
    ]);
  });

  const limited: [string, { limits: CommitLimits; names: string[]; commits: string[][] }][] = [
    [
      'no more than the store takes in a commit',
      {
        limits: { changes: 2, keys: 9 },
        names: ['CUSTOM_A', 'CUSTOM_B', 'CUSTOM_C'],
        commits: [['trait/CUSTOM_A', 'trait/CUSTOM_B'], ['trait/CUSTOM_C']],
      },
    ],
    [
      'a change has no more keys than the store takes in one',
      {
        limits: { changes: 9, keys: 2 },
        names: ['CUSTOM_A+CUSTOM_B', 'CUSTOM_A', 'CUSTOM_B+CUSTOM_C', 'CUSTOM_D'],
        commits: [
          ['trait/CUSTOM_A', 'trait/CUSTOM_B'],
          ['trait/CUSTOM_B', 'trait/CUSTOM_C', 'trait/CUSTOM_D'],
        ],
      },
    ],
    [
      'a write with more keys is sent by itself',
      {
        limits: { changes: 9, keys: 1 },
        names: ['CUSTOM_A+CUSTOM_B', 'CUSTOM_C'],
        commits: [['trait/CUSTOM_A', 'trait/CUSTOM_B'], ['trait/CUSTOM_C']],
      },
    ],
  ];
  it.each(limited)('%s', async (_name, { limits, names, commits }) => {
    const opened = await open();
    opened.store.limits = limits;
    await together(
      opened,
      names.map((each) => () => ({
        put: each.split('+').flatMap((name) => putTrait(name).put ?? []),
        answer: {},
      })),
    );
    const [, ...calls] = opened.store.calls;
    expect(calls.map((changes) => changes.flatMap(({ put }) => put.map(({ key }) => key)))).toEqual(commits);
  });

  it('are sent one by one where they are too large together', async () => {
    const opened = await open();
    opened.store.maxPuts = 1;
    const both = () => ({
      put: [putTrait('CUSTOM_A'), putTrait('CUSTOM_B')].flatMap(({ put = [] }) => put),
      answer: {},
    });
    const [a, all, b] = await Promise.allSettled([
      ...['CUSTOM_A'].map((name) => write(opened.ledger, () => putTrait(name))),
      write(opened.ledger, both),
      write(opened.ledger, () => putTrait('CUSTOM_B')),
    ]);
    expect(a).toMatchObject({ status: 'fulfilled', value: { status: 201 } });
    expect(b).toMatchObject({ status: 'fulfilled', value: { status: 201 } });
    expect(all).toMatchObject({ status: 'rejected', reason: new ChangeTooLarge('more than it takes') });
  });

  it('are sent before those ahead of them are answered', async () => {
    const { store, ledger } = await open();
    let answer = () => {};
    store.gate = new Promise((resolve) => {
      answer = resolve;
    });
    let sent = 0;
    const first = write(ledger, () => putTrait('CUSTOM_A')).then(() => {
      sent = store.calls.length;
    });
    const second = write(ledger, () => putTrait('CUSTOM_B'));
    answer();
    await Promise.all([first, second]);
    expect(sent).toBe(2);
  });

  it('are answered while others of the same commit wait for the store', async () => {
    const store = new StagedStore();
    let catchUp = () => {};
    store.latest = () =>
      new Promise((resolve) => {
        catchUp = () => resolve(store.revision);
      });
    const ledger = await openLedger(store);
    const holdBack = () => {
      let release = () => {};
      store.gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    };
    const answerFirst = holdBack();
    const first = write(ledger, () => putTrait('CUSTOM_FIRST'));
    const answerOthers = holdBack();
    const put = write(ledger, () => putTrait('CUSTOM_A'));
    const refused = write(ledger, unlessThere('CUSTOM_A'));
    answerFirst();
    await first;
    answerOthers();
    expect(await put).toEqual({ status: 201 });
    catchUp();
    expect(await refused).toEqual({ refused: 409, detail: 'there' });
  });

  it('are refused only on what is committed', async () => {
    const opened = await open();
    opened.store.rival = 'trait/CUSTOM_A';
    const once = unlessThere('CUSTOM_A');
    const answers = await together(opened, [once, once], 1);
    // A rival made it first: both are refused, and none because of the other.
    expect(answers).toEqual([
      { refused: 409, detail: 'there' },
      { refused: 409, detail: 'there' },
    ]);
  });

  it('leave no trace of what was only supposed', async () => {
    const { store, ledger } = await open();
    const before = [...ledger.state.traits.keys()];
    let answer = () => {};
    store.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const all = [1, 2].map(() => write(ledger, count('CUSTOM_N')));
    const second = write(ledger, () => ({ delete: ['trait/CUSTOM_N'], answer: {} }));
    expect([...ledger.state.traits.keys()]).toEqual(before);
    answer();
    await Promise.all([...all, second]);
    expect([...ledger.state.traits.keys()]).toEqual(before);
  });
});

describe('a commit whose answer is lost', () => {
  const rows: [NonNullable<StagedStore['next']>, number][] = [
    ['is applied without an answer', 1],
    ['is lost', 2],
  ];
  it.each(rows)('that %s is done once', async (next, commits) => {
    const { store, ledger } = await open();
    store.next = next;
    expect(await write(ledger, unlessThere('CUSTOM_A'))).toEqual({ status: 201 });
    expect(store.calls).toHaveLength(commits);
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(true);
  });

  it('is asked about again, also when the clock is set meanwhile', async () => {
    const { store, ledger } = await open();
    store.next = 'is settled late';
    store.onFirstAttempt = () => {
      const tomorrow = Date.now() + 86_400_000;
      vi.spyOn(Date, 'now').mockReturnValue(tomorrow);
    };
    try {
      expect(await write(ledger, unlessThere('CUSTOM_A'))).toEqual({ status: 201 });
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('fails where it could not be sent', async () => {
    const { store, ledger } = await open();
    store.next = 'cannot be sent';
    await expect(write(ledger, () => putTrait('CUSTOM_A'))).rejects.toThrow('no member answers');
    expect(await write(ledger, () => putTrait('CUSTOM_A'))).toEqual({ status: 201 });
  });
});

describe('a change that is committed as it is', () => {
  it.each([
    ['committed', 0, true],
    ['a conflict', 99, false],
  ])('is %s by what it expects', async (_name, revision, isCommitted) => {
    const { ledger } = await open();
    const put = { 'trait/CUSTOM_A': named('CUSTOM_A') };
    expect(await ledger.commit(change({ expect: { 'trait/CUSTOM_A': revision }, put }))).toBe(isCommitted);
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(isCommitted);
  });
});

describe('two servers over one store', () => {
  it("see each other's commits", async () => {
    const store = new MemoryStore();
    const [one, other] = await Promise.all([openLedger(store), openLedger(store)]);
    await write(one, () => putTrait('CUSTOM_A'));
    expect(other.state.traits.has('CUSTOM_A')).toBe(true);
    const late = await openLedger(store);
    expect(late.state.traits.has('CUSTOM_A')).toBe(true);
    expect(late.state.traits.has('COMPUTE_NODE')).toBe(true);
  });
});

describe('a state that is behind its store', () => {
  /** Its watchers see nothing before somebody asks for its latest revision. */
  class LaggingStore extends MemoryStore {
    readonly #held: (() => void)[] = [];

    override watch(after: number, watcher: Watcher): () => void {
      return super.watch(after, {
        ...watcher,
        onCommit: (commit) => this.#held.push(() => watcher.onCommit(commit)),
      });
    }

    async latest(): Promise<number> {
      const { revision } = this;
      setTimeout(() => {
        for (const show of this.#held.splice(0)) show();
      }, 1);
      return revision;
    }

    override async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
      const outcomes = await super.commit(changes);
      void this.latest();
      return outcomes;
    }
  }

  /** A ledger whose state does not have the trait that another writer has made. */
  async function openBehind(): Promise<OpenLedger<PlacementState>> {
    const store = new LaggingStore();
    const ledger = await openLedger(store);
    await MemoryStore.prototype.commit.call(store, [
      change({ put: { 'trait/CUSTOM_A': named('CUSTOM_A') } }),
    ]);
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(false);
    return ledger;
  }

  it('is read only after it has caught up', async () => {
    const ledger = await openBehind();
    await Promise.all([ledger.catchUp(), ledger.catchUp(), ledger.catchUp()]);
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(true);
  });

  it.each([
    [
      'a refusal',
      (state: PlacementState) =>
        state.traits.has('CUSTOM_A') ? putTrait('CUSTOM_B') : { refused: 404, detail: '' },
      { status: 201 },
    ],
    [
      'nothing to do',
      (state: PlacementState): Decision => ({ answer: { body: state.traits.has('CUSTOM_A') } }),
      { body: true },
    ],
  ])('decides again before %s is final', async (_name, decide, answer) => {
    expect(await write(await openBehind(), decide)).toEqual(answer);
  });
});

describe('a lost watch', () => {
  it('is followed by a load, after which nothing is there that was removed', async () => {
    const { store, ledger } = await open();
    await write(ledger, () => putTrait('CUSTOM_GONE'));
    const [watch] = store.watches;
    watch?.stop();
    await store.commit([
      change({ put: { 'trait/CUSTOM_NEW': named('CUSTOM_NEW') }, delete: ['trait/CUSTOM_GONE'] }),
    ]);
    expect(ledger.state.traits.has('CUSTOM_GONE')).toBe(true);
    watch?.onLost('compacted');
    await ledger.catchUp();
    expect(ledger.state.traits.has('CUSTOM_GONE')).toBe(false);
    expect(ledger.state.traits.has('CUSTOM_NEW')).toBe(true);
    expect(await write(ledger, () => putTrait('CUSTOM_NEXT'))).toEqual({ status: 201 });
    await until(() => ledger.state.traits.has('CUSTOM_NEXT'));
  });
});
