import { describe, expect, it } from 'vitest';
import {
  decide,
  type ModelClaim,
  type ModelLedger,
  release,
  sumOf,
  usedOf,
} from '../../../../suites/placement/model/ledger.ts';
import { inventory } from './small-world.ts';

const inventories = { CPU: inventory({ max_unit: 6 }), DISK: inventory({ step_size: 2 }) };
const account = { project: 'p', user: 'u', type: 'T' };

/** Two providers, of the first of which a consumer has something. */
const LEDGER: ModelLedger = {
  providers: { first: { generation: 3, inventories }, second: { generation: 5, inventories } },
  accounts: { mine: { ...account, generation: 2, taken: { first: { CPU: 3 } } } },
};

const claim = (
  consumer: string,
  taken: ModelClaim['taken'],
  generation: number | null = null,
): ModelClaim => ({
  ...account,
  consumer,
  taken,
  generation,
});

const [STALE, TOO_MUCH] = ['placement.concurrent_update', 'placement.undefined_code'];

/** By words: what is written, and the code with which it is refused, if it is. */
const ROWS: [string, ModelClaim[], refused: string | undefined][] = [
  ['what is left', [claim('new', { first: { CPU: 5 } })], undefined],
  ['more than is left', [claim('new', { first: { CPU: 6 } })], TOO_MUCH],
  ['more than one may have', [claim('new', { second: { CPU: 7 } })], TOO_MUCH],
  ['an amount between two steps', [claim('new', { second: { DISK: 3 } })], TOO_MUCH],
  ['a class that is not there', [claim('new', { second: { NIC: 1 } })], TOO_MUCH],
  ['instead of what one has', [claim('mine', { first: { CPU: 6 } }, 2)], undefined],
  ['an older generation', [claim('mine', { first: { CPU: 1 } }, 1)], STALE],
  ['a generation of who has nothing', [claim('new', { first: { CPU: 1 } }, 0)], STALE],
  ['an older generation of too much', [claim('mine', { first: { CPU: 7 } }, 1)], STALE],
  ['nothing any more', [claim('mine', {}, 2)], undefined],
  [
    'room that another gives back at once',
    [claim('mine', {}, 2), claim('new', { first: { CPU: 6 } })],
    undefined,
  ],
  [
    'too much together',
    [claim('new', { second: { CPU: 5 } }), claim('newer', { second: { CPU: 4 } })],
    TOO_MUCH,
  ],
];

describe('the model of allocations', () => {
  it.each(ROWS)('takes %s, or refuses it', (_words, claims, refused) => {
    const decision = decide(LEDGER, claims, true);
    expect(decision.taken ? undefined : decision.code).toBe(refused);
  });

  it('takes an older generation where nobody looks', () => {
    expect(decide(LEDGER, [claim('mine', { first: { CPU: 1 } }, 1)], false)).toMatchObject({ taken: true });
  });

  it('counts the generations of the consumer and of the providers that are named', () => {
    expect(decide(LEDGER, [claim('mine', { second: { CPU: 1 } }, 2)], true)).toMatchObject({
      ledger: {
        providers: { first: { generation: 3 }, second: { generation: 6 } },
        accounts: { mine: { generation: 3, taken: { second: { CPU: 1 } } } },
      },
    });
  });

  it('counts the generations of the providers that a consumer has nothing more of, and forgets the consumer', () => {
    const decision = decide(LEDGER, [claim('mine', {}, 2)], true);
    expect(decision).toMatchObject({ ledger: { providers: { first: { generation: 4 } }, accounts: {} } });
  });

  it('gives back without a new generation', () => {
    expect(release(LEDGER, 'mine')).toEqual({ ...LEDGER, accounts: {} });
  });

  it('adds up', () => {
    expect(usedOf(LEDGER, 'first')).toEqual({ CPU: 3, DISK: 0 });
    const taken = { first: { CPU: 1, DISK: 2 }, second: { CPU: 4 } };
    expect(sumOf([{ ...account, generation: 1, taken }, LEDGER.accounts.mine as never])).toEqual({
      CPU: 8,
      DISK: 2,
    });
  });
});
