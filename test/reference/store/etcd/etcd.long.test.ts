import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Compaction } from '../../../../reference/store/etcd/compaction.ts';
import { EtcdStore } from '../../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../../reference/store/etcd/gateway/member.ts';
import type { CommitOutcome, Store, StoreChange } from '../../../../reference/store/port.ts';
import { type EtcdCluster, startEtcd } from '../../../real/etcd/cluster.ts';
import { hasEtcd } from '../../../real/etcd/has-etcd.ts';
import { type LossyProxy, startLossyProxy } from '../../../real/etcd/lossy-proxy.ts';
import type { EtcdMember } from '../../../real/etcd/member.ts';
import { describeStore } from '../describe-store.ts';
import { change, collect, commitOne, loadAll, revisionOf, until } from '../store-calls.ts';

describe.skipIf(!(await hasEtcd()))('etcd', () => {
  let cluster: EtcdCluster;
  let prefixes = 0;
  const opened: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    cluster = await startEtcd();
  });

  afterAll(() => cluster.end());

  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  const newPrefix = () => {
    prefixes += 1;
    return `/interop/test-${prefixes}/`;
  };

  const open = (urls = cluster.members.map(({ url }) => url), prefix = newPrefix()): Store => {
    const store = new EtcdStore(new Gateway(urls.map((url) => new Member(url))), prefix);
    opened.push(store);
    return store;
  };

  describeStore('as a store', async () => {
    const gateway = new Gateway(cluster.members.map(({ url }) => new Member(url)));
    return new EtcdStore(gateway, newPrefix());
  });

  describe('a commit whose answer is lost', () => {
    /** Two stores with the same entries: one behind a proxy that loses things, and one beside it. */
    async function openBehindProxy(): Promise<{ store: Store; beside: Store; proxy: LossyProxy }> {
      const [member] = cluster.members as readonly [EtcdMember];
      const proxy = await startLossyProxy(member.url);
      const prefix = newPrefix();
      const store = open([proxy.url], prefix);
      opened.push(proxy);
      return { store, beside: open(undefined, prefix), proxy };
    }

    const settle = (outcome: CommitOutcome | undefined) => {
      if (outcome?.outcome !== 'unknown') throw new Error(`the outcome was ${outcome?.outcome}`);
      return outcome.settle();
    };

    const settleAll = async (outcomes: readonly CommitOutcome[]) => {
      const settled: string[] = [];
      for (const each of outcomes) settled.push((await settle(each)).outcome);
      return settled;
    };

    it('is told from what it found, even after others have written the same keys', async () => {
      const { store, beside, proxy } = await openBehindProxy();
      const revision = await revisionOf(store, change({ put: { a: 1, b: 1, c: 1 } }));
      // After a conflict, each change is a transaction of its own.
      await store.commit([change({ put: { e: 1 } }), change({ expect: { a: revision - 1 }, put: { a: 1 } })]);
      proxy.mishaps.push('answer lost');
      const outcomes = await store.commit([
        change({ expect: { a: revision }, put: { a: 2 } }),
        change({ expect: { b: revision - 1 }, put: { b: 2 } }),
        change({ expect: { c: revision }, delete: ['c'] }),
        change({ put: { d: 2 } }),
      ]);
      await commitOne(beside, change({ put: { a: 3, b: 3, c: 3, d: 3 } }));
      expect(await settleAll(outcomes)).toEqual(['committed', 'conflict', 'committed', 'committed']);
    });

    it.each([
      ['committed as a whole', 0, 'committed', 2],
      ['a conflict as a whole where one key is not as expected', 1, 'conflict', 1],
    ])('is %s', async (_name, behind, outcome, value) => {
      const { store, beside, proxy } = await openBehindProxy();
      const revision = await revisionOf(store, change({ put: { a: 1, b: 1 } }));
      proxy.mishaps.push('answer lost');
      const outcomes = await store.commit([
        change({ expect: { a: revision }, put: { a: 2 } }),
        change({ expect: { b: revision - behind }, put: { b: 2 } }),
      ]);
      expect((await loadAll(beside)).entries).toMatchObject([{ value }, { value }]);
      await commitOne(beside, change({ put: { a: 3, b: 3 } }));
      expect(await settleAll(outcomes)).toEqual([outcome, outcome]);
    });

    it('that arrives after it was settled is not applied', async () => {
      const { store, beside, proxy } = await openBehindProxy();
      await commitOne(store, change({ put: { a: 1 } }));
      proxy.mishaps.push('kept back');
      const outcome = await commitOne(store, change({ put: { a: 2 } }));
      expect((await settle(outcome)).outcome).toBe('conflict');
      await proxy.deliver();
      expect((await loadAll(beside)).entries).toMatchObject([{ key: 'a', value: 1 }]);
    });

    it('that arrives late is applied when nobody has asked', async () => {
      const { store, beside, proxy } = await openBehindProxy();
      proxy.mishaps.push('kept back');
      const outcome = await commitOne(store, change({ put: { a: 2 } }));
      await proxy.deliver();
      expect((await settle(outcome)).outcome).toBe('committed');
      expect((await loadAll(beside)).entries).toMatchObject([{ key: 'a', value: 2 }]);
    });

    it('is a conflict also where the question was answered with silence first', async () => {
      const { store, proxy } = await openBehindProxy();
      proxy.mishaps.push('kept back', 'answer lost');
      const outcome = await commitOne(store, change({ put: { a: 2 } }));
      await expect(settle(outcome)).rejects.toThrow();
      expect((await settle(outcome)).outcome).toBe('conflict');
    });

    it('does not hold up the next commit', async () => {
      const { store, proxy } = await openBehindProxy();
      proxy.mishaps.push('kept back');
      await commitOne(store, change({ put: { a: 2 } }));
      expect((await commitOne(store, change({ put: { a: 3 } }))).outcome).toBe('committed');
    });
  });

  describe('a change', () => {
    const values = (count: number, length: number): StoreChange =>
      change({
        put: Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'x'.repeat(length)])),
      });

    /** Commits the changes of another attempt where a busy machine took longer than the store waits. */
    async function commitAnswered(
      store: Store,
      changesOf: (attempt: number) => readonly StoreChange[],
    ): Promise<readonly CommitOutcome[]> {
      for (let attempt = 0; ; attempt += 1) {
        const outcomes = await store.commit(changesOf(attempt));
        if (attempt === 9 || outcomes.every(({ outcome }) => outcome !== 'unknown')) return outcomes;
      }
    }

    it.each([
      ['of many keys', values(200, 1)],
      ['of many bytes', values(2, 1_000_000)],
      ['of more bytes than a message may have', values(2, 2_000_000)],
    ])('%s is refused, with what to do', async (_name, large) => {
      const store = open();
      const [refused] = await commitAnswered(store, () => [large]);
      expect(refused).toMatchObject({
        outcome: 'too large',
        reason: expect.stringContaining('--max-txn-ops'),
      });
      expect((await loadAll(store)).entries).toEqual([]);
    });

    it('is committed beside one that is too large', async () => {
      const outcomes = await open().commit([
        change({ put: { a: 1 } }),
        values(200, 1),
        change({ put: { b: 1 } }),
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['committed', 'too large', 'committed']);
    });

    it.each([
      ['as many and as large as the limits say', 64, 62],
      ['as large as one may be', 1, 125],
    ])('%s fits', async (_name, changes, keys) => {
      const store = open();
      const outcomes = await commitAnswered(store, (attempt) =>
        Array.from({ length: changes }, (_, n) => {
          const names = Array.from({ length: keys }, (_, k) => [`${attempt}-${n}-${k}`, 0]);
          return change({ expect: Object.fromEntries(names), put: Object.fromEntries(names) });
        }),
      );
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['committed']));
      expect(outcomes).toHaveLength(changes);
    });

    it('of a megabyte is seen and loaded whole', async () => {
      const store = open();
      const { commits } = collect(open(undefined, `/interop/test-${prefixes}/`), 0);
      for (let n = 0; n < 6; n += 1)
        await commitOne(store, change({ put: { [`k${n}`]: 'x'.repeat(1_000_000) } }));
      await until(() => commits.length === 6);
      expect((await loadAll(store)).entries).toHaveLength(6);
    });
  });

  it('a writer whose lease was revoked takes another', async () => {
    const prefix = newPrefix();
    const store = open(undefined, prefix);
    await commitOne(store, change({ put: { a: 1 } }));
    const [member] = cluster.members as readonly [EtcdMember];
    const call = async (path: string, body: unknown) => {
      const response = await fetch(`${member.url}/v3/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return (await response.json()) as { leases: { ID: string }[] };
    };
    for (const { ID } of (await call('lease/leases', {})).leases) await call('lease/revoke', { ID });
    expect((await commitOne(store, change({ put: { a: 2 } }))).outcome).toBe('committed');
  });

  it("two servers compact and do not get in each other's way", async () => {
    const store = open();
    const first = await revisionOf(store, change({ put: { a: 0 } }));
    const logged: string[] = [];
    const compactions = [1, 2].map(() => {
      const gateway = new Gateway(cluster.members.map(({ url }) => new Member(url)));
      opened.push(gateway);
      return new Compaction(gateway, { period: 300, interval: 50, log: (line) => logged.push(line) });
    });
    try {
      const lost: string[] = [];
      while (lost.length === 0) {
        await commitOne(store, change({ put: { a: 1 } }));
        const stop = store.watch(first - 1, { onCommit: () => {}, onLost: (reason) => lost.push(reason) });
        await new Promise((resolve) => setTimeout(resolve, 100));
        stop();
      }
      // What was committed last is still there.
      const last = await revisionOf(store, change({ put: { a: 2 } }));
      const { commits } = collect(store, last - 1);
      await until(() => commits.length > 0);
      expect(logged).toEqual([]);
    } finally {
      for (const compaction of compactions) compaction.stop();
    }
  });

  it('a watch from a compacted revision is lost', async () => {
    const store = open();
    const first = await revisionOf(store, change({ put: { a: 1 } }));
    const last = await revisionOf(store, change({ put: { a: 2 } }));
    const [member] = cluster.members as readonly [EtcdMember];
    await fetch(`${member.url}/v3/kv/compaction`, {
      method: 'POST',
      body: JSON.stringify({ revision: String(last) }),
    });
    const lost: string[] = [];
    store.watch(first - 1, { onCommit: () => {}, onLost: (reason) => lost.push(reason) });
    await until(() => lost.length > 0);
    expect(lost).toEqual([`etcd has compacted the commits before revision ${last}`]);
  });
});
