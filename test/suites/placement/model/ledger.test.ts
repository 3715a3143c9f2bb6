import { describe, expect, it } from 'vitest';
import {
  applyClaims,
  type ModelClaim,
  type ModelLedger,
  removeConsumer,
  usagesOfConsumers,
  usagesOfProvider,
} from '../../../../suites/placement/model/ledger.ts';
import { inventory } from './small-world.ts';

const inventories = { CPU: inventory({ max_unit: 6 }), DISK: inventory({ step_size: 2 }) };
const account = { project: 'p', user: 'u', type: 'T' };

/** Two providers; a consumer has allocations from the first. */
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

/** By name: what is written, and the error code if it is refused. */
const ROWS: [string, ModelClaim[], refused: string | undefined][] = [
  ['the remaining capacity', [claim('new', { first: { CPU: 5 } })], undefined],
  ['more than the remaining capacity', [claim('new', { first: { CPU: 6 } })], TOO_MUCH],
  ['more than max_unit', [claim('new', { second: { CPU: 7 } })], TOO_MUCH],
  ['an amount between two steps', [claim('new', { second: { DISK: 3 } })], TOO_MUCH],
  ['an unknown resource class', [claim('new', { second: { NIC: 1 } })], TOO_MUCH],
  ['a replacement of allocations', [claim('mine', { first: { CPU: 6 } }, 2)], undefined],
  ['a stale generation', [claim('mine', { first: { CPU: 1 } }, 1)], STALE],
  ['a generation for a new consumer', [claim('new', { first: { CPU: 1 } }, 0)], STALE],
  ['a stale generation with too much', [claim('mine', { first: { CPU: 7 } }, 1)], STALE],
  ['empty allocations', [claim('mine', {}, 2)], undefined],
  [
    'capacity that another consumer releases in the same write',
    [claim('mine', {}, 2), claim('new', { first: { CPU: 6 } })],
    undefined,
  ],
  [
    'too much in total',
    [claim('new', { second: { CPU: 5 } }), claim('newer', { second: { CPU: 4 } })],
    TOO_MUCH,
  ],
];

describe('the model of allocations', () => {
  it.each(ROWS)('accepts or refuses %s', (_words, claims, refused) => {
    const decision = applyClaims(LEDGER, claims, true);
    expect(decision.taken ? undefined : decision.code).toBe(refused);
  });

  it('accepts a stale generation where generations are not checked', () => {
    expect(applyClaims(LEDGER, [claim('mine', { first: { CPU: 1 } }, 1)], false)).toMatchObject({
      taken: true,
    });
  });

  it('increments the generations of the consumer and of the named providers', () => {
    expect(applyClaims(LEDGER, [claim('mine', { second: { CPU: 1 } }, 2)], true)).toMatchObject({
      ledger: {
        providers: { first: { generation: 3 }, second: { generation: 6 } },
        accounts: { mine: { generation: 3, taken: { second: { CPU: 1 } } } },
      },
    });
  });

  it('increments the generations of the providers that a consumer loses, and removes the consumer', () => {
    const decision = applyClaims(LEDGER, [claim('mine', {}, 2)], true);
    expect(decision).toMatchObject({ ledger: { providers: { first: { generation: 4 } }, accounts: {} } });
  });

  it('removes a consumer without a new generation', () => {
    expect(removeConsumer(LEDGER, 'mine')).toEqual({ ...LEDGER, accounts: {} });
  });

  it('adds up', () => {
    expect(usagesOfProvider(LEDGER, 'first')).toEqual({ CPU: 3, DISK: 0 });
    const taken = { first: { CPU: 1, DISK: 2 }, second: { CPU: 4 } };
    expect(usagesOfConsumers([{ ...account, generation: 1, taken }, LEDGER.accounts.mine as never])).toEqual({
      CPU: 8,
      DISK: 2,
    });
  });
});
