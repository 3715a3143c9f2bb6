import { describe, expect, it } from 'vitest';
import { withLocks } from '../../../../reference/scheduler/claims/locks.ts';
import { ProcessSession } from '../../../../reference/scheduler/claims/process-session.ts';
import type { Placement } from '../../../../reference/scheduler/placement/port.ts';
import { SchedulerState } from '../../../../reference/scheduler/registry/state.ts';
import type { Scheduler } from '../../../../reference/scheduler/scheduler.ts';
import { followStore } from '../../../../reference/store/ledger.ts';
import { MemoryStore } from '../../../../reference/store/memory.ts';
import type { CommitOutcome } from '../../../../reference/store/port.ts';
import { StoreUnavailable } from '../../../../reference/store/port.ts';

/** Long enough that only the tests write the sessions. */
const NEVER = 1_000_000;

async function startProcess(
  store: MemoryStore,
  id: string,
): Promise<Scheduler & { session: ProcessSession }> {
  const ledger = await followStore(store, new SchedulerState());
  const session = await ProcessSession.open(ledger, { id, beat: NEVER });
  return { ledger, session, placement: {} as Placement };
}

async function startTwo(store = new MemoryStore()) {
  return { store, one: await startProcess(store, 'one'), other: await startProcess(store, 'other') };
}

const times = async (count: number, work: () => Promise<void>) => {
  for (let done = 0; done < count; done += 1) await work();
};

describe('a session', () => {
  it('of a silent process is removed, with its locks and no others', async () => {
    const { one, other } = await startTwo();
    await one.ledger.commit({
      expect: [],
      put: ['one', 'other'].map((owner) => ({ key: `lock/of-${owner}`, value: { owner } })),
      delete: [],
    });
    await times(4, () => other.session.beat());
    expect([...other.ledger.state.sessions.keys()]).toEqual(['one', 'other']);
    await other.session.beat();
    expect([...other.ledger.state.sessions.keys()]).toEqual(['other']);
    expect([...other.ledger.state.locks.keys()]).toEqual(['of-other']);
  });

  it('of a process that writes stays', async () => {
    const { one, other } = await startTwo();
    await times(20, async () => {
      await one.session.beat();
      await other.session.beat();
    });
    expect([...other.ledger.state.sessions.keys()].sort()).toEqual(['one', 'other']);
  });

  it('that others have removed is followed by another one', async () => {
    const { one, other } = await startTwo();
    await times(5, () => other.session.beat());
    await one.session.beat();
    expect(one.session.id).not.toBe('one');
    expect([...other.ledger.state.sessions.keys()]).toEqual(['other', one.session.id]);
  });

  it('removes nobody for a time in which the store could not be reached', async () => {
    let isReachable = true;
    class Store extends MemoryStore {
      override async commit(...args: Parameters<MemoryStore['commit']>): Promise<readonly CommitOutcome[]> {
        if (!isReachable) throw new StoreUnavailable('no member answers');
        return super.commit(...args);
      }
    }
    const { one, other } = await startTwo(new Store());
    isReachable = false;
    await times(9, () => other.session.beat());
    isReachable = true;
    await times(3, () => other.session.beat());
    expect(other.ledger.state.sessions.has('one')).toBe(true);
    expect(one.session.id).toBe('one');
  });

  it('that is closed is gone at once', async () => {
    const { one, other } = await startTwo();
    await one.session.close();
    expect([...other.ledger.state.sessions.keys()]).toEqual(['other']);
  });
});

describe('a lock', () => {
  const hold = (scheduler: Scheduler) => {
    let end = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const done = withLocks(scheduler, ['consumer'], async () => {
      begin();
      await held;
      return {};
    });
    return { begun, end, done };
  };

  it('keeps others out while the session of its owner is there', async () => {
    const { one, other } = await startTwo();
    const first = hold(one);
    await first.begun;
    const order: string[] = [];
    const second = withLocks(other, ['consumer'], async () => {
      order.push('second');
      return {};
    });
    order.push('first ends');
    first.end();
    await Promise.all([first.done, second]);
    expect(order).toEqual(['first ends', 'second']);
  });

  it('of a process that was taken for dead is not released by it once another has it', async () => {
    const { one, other } = await startTwo();
    const first = hold(one);
    await first.begun;
    await times(5, () => other.session.beat());
    const second = hold(other);
    await second.begun;
    first.end();
    await first.done;
    expect(other.ledger.state.locks.get('consumer')).toEqual({ owner: 'other' });
    second.end();
    await second.done;
    expect(other.ledger.state.locks.has('consumer')).toBe(false);
  });
});
