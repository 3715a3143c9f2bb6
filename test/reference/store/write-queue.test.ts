import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLedger } from '../../../reference/placement/state/ledger.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import type { StoreChange } from '../../../reference/store/port.ts';
import { change } from './store-calls.ts';

describe('the answers to committed writes', () => {
  /** A store that decides in its transaction. */
  async function openInTurn(beforeTurn: () => Promise<void> = async () => {}) {
    const happened: string[] = [];
    const store = new MemoryStore();
    const inTurn = Object.assign(store, {
      async commitInTurn(decide: () => readonly StoreChange[]) {
        await beforeTurn();
        const changes = decide();
        happened.push('decided');
        return store.commit(changes);
      },
    });
    const ledger = await openLedger(inTurn);
    happened.length = 0;
    const writes = (names: readonly string[]) =>
      names.map(async (name) => {
        await ledger.commit(change({ put: { [`trait/${name}`]: { name, created: 0, updated: null } } }));
        happened.push(name);
      });
    return { happened, writes };
  }

  it('come once the next batch is decided, also where that has to wait for its turn', async () => {
    // On a busy machine, the turn may take longer than an answer is held.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { happened, writes } = await openInTurn(() => new Promise((resolve) => setImmediate(resolve)));
    await Promise.all([...writes(['CUSTOM_A']), ...writes(['CUSTOM_B', 'CUSTOM_C'])]);
    expect(happened).toEqual(['decided', 'decided', 'CUSTOM_A', 'CUSTOM_B', 'CUSTOM_C']);
  });

  it('do not wait for longer while another process has the turn', async () => {
    let turns = 0;
    let answerSecond = () => {};
    const { happened, writes } = await openInTurn(() => {
      turns += 1;
      if (turns !== 3) return Promise.resolve();
      return new Promise((resolve) => {
        answerSecond = resolve;
      });
    });
    const [first] = [...writes(['CUSTOM_A']), ...writes(['CUSTOM_B'])];
    const second = Promise.all(writes(['CUSTOM_C']));
    await first;
    expect(happened).not.toContain('CUSTOM_B');
    answerSecond();
    await second;
    expect(happened.at(-1)).toBe('CUSTOM_C');
  });
});
