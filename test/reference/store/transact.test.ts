import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../reference/handler-result.ts';
import { concurrentUpdate } from '../../../reference/placement/refusals.ts';
import { openLedger } from '../../../reference/placement/state/ledger.ts';
import type { PlacementState } from '../../../reference/placement/state/state.ts';
import type { Decision } from '../../../reference/store/decision.ts';
import type { OpenLedger } from '../../../reference/store/ledger.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import type { CommitResult, StoreChange } from '../../../reference/store/port.ts';
import { transact as transactWith } from '../../../reference/store/transact.ts';

const named = (name: string) => ({ name, created: 0, updated: null });
const putTrait = (name: string): Decision => ({
  put: [{ key: `trait/${name}`, value: named(name) }],
  answer: { status: 201 },
});

/** Precedes the next commits, `conflicts` of them, by a commit of the same keys, or of the key `rival`. */
class ContestedStore extends MemoryStore {
  conflicts = 0;
  attempts = 0;
  rival: string | undefined;

  override async commit(change: StoreChange): Promise<CommitResult> {
    this.attempts += 1;
    if (this.conflicts > 0) {
      this.conflicts -= 1;
      const put = this.rival ? [{ key: this.rival, value: named('RIVAL') }] : change.put;
      await super.commit({ expect: [], put, delete: [] });
    }
    return super.commit(change);
  }
}

async function openContested(): Promise<{ store: ContestedStore; ledger: OpenLedger<PlacementState> }> {
  const store = new ContestedStore();
  const ledger = await openLedger(store);
  store.attempts = 0;
  return { store, ledger };
}

const transact = (
  ledger: OpenLedger<PlacementState>,
  decide: (state: PlacementState) => Decision | Refusal,
) => transactWith(ledger, decide, concurrentUpdate);

describe('a transaction', () => {
  it('is visible to the next read', async () => {
    const { ledger } = await openContested();
    const answer = await transact(ledger, () => putTrait('CUSTOM_A'));
    expect(answer).toEqual({ status: 201 });
    expect(ledger.state.traits.has('CUSTOM_A')).toBe(true);
  });

  it('is decided again on the newer state after a conflict', async () => {
    const { store, ledger } = await openContested();
    store.conflicts = 1;
    const decide = (state: PlacementState): Decision | Refusal =>
      state.traits.has('CUSTOM_A') ? { refused: 409, detail: 'there' } : putTrait('CUSTOM_A');
    expect(await transact(ledger, decide)).toEqual({ refused: 409, detail: 'there' });
    expect(store.attempts).toBe(1);
  });

  it('gives up after some conflicts', async () => {
    const { store, ledger } = await openContested();
    store.conflicts = Number.POSITIVE_INFINITY;
    const answer = await transact(ledger, () => putTrait('CUSTOM_A'));
    expect(answer).toMatchObject({ refused: 409, code: 'placement.concurrent_update' });
    expect(store.attempts).toBe(10);
  });

  it('without changes commits nothing', async () => {
    const { store, ledger } = await openContested();
    await transact(ledger, () => ({ answer: {} }));
    expect(store.attempts).toBe(0);
  });

  const guards: [string, { guard: string[]; decided: number }][] = [
    ['is decided again when a guarded key changes', { guard: ['trait/CUSTOM_READ'], decided: 2 }],
    ['is not decided again when an unguarded key changes', { guard: [], decided: 1 }],
  ];
  it.each(guards)('%s', async (_name, { guard, decided }) => {
    const { store, ledger } = await openContested();
    store.rival = 'trait/CUSTOM_READ';
    store.conflicts = 1;
    let decisions = 0;
    await transact(ledger, () => {
      decisions += 1;
      return { ...putTrait('CUSTOM_B'), guard };
    });
    expect(decisions).toBe(decided);
    expect(ledger.state.traits.has('CUSTOM_B')).toBe(true);
  });
});

describe('two servers over one store', () => {
  it("see each other's commits", async () => {
    const store = new MemoryStore();
    const [one, other] = await Promise.all([openLedger(store), openLedger(store)]);
    await transact(one, () => putTrait('CUSTOM_A'));
    expect(other.state.traits.has('CUSTOM_A')).toBe(true);
    const late = await openLedger(store);
    expect(late.state.traits.has('CUSTOM_A')).toBe(true);
    expect(late.state.traits.has('COMPUTE_NODE')).toBe(true);
  });
});
