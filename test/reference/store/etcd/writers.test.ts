/** Whether changes are sent joined, or as a transaction each, and what is sent again. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction, TransactionResponse } from '../../../../reference/store/etcd/gateway/messages.ts';
import { Keys } from '../../../../reference/store/etcd/keys.ts';
import { Writers } from '../../../../reference/store/etcd/writers.ts';
import { change } from '../store-calls.ts';

/** Answers as etcd does where the keys `conflicting` are not as expected, and the writer's key is. */
class FakeGateway {
  conflicting: string[] = [];
  /** The forms of the transactions. */
  sent: ('joined' | 'nested')[] = [];
  #turns = 0;

  async read<T>(): Promise<T> {
    return { ID: '1' } as T;
  }

  async write<T>(_path: string, { compare, success }: Transaction): Promise<T> {
    const conflicts = ({ compare: expected }: Pick<Transaction, 'compare'>) =>
      expected.some(({ key }) => this.conflicting.some((name) => key === KEYS.entry(name)));
    const nested = success.flatMap((each) => ('request_txn' in each ? [each.request_txn] : []));
    this.sent.push(nested.length > 0 ? 'nested' : 'joined');
    const header = { revision: '7' };
    if (conflicts({ compare })) {
      const kvs = this.#turns === 0 ? [] : [{ key: '', mod_revision: '6', version: String(this.#turns) }];
      return { header, responses: [{ response_range: { header, kvs } }] } as T;
    }
    this.#turns += 1;
    const parts = nested.map((each): TransactionResponse => ({ header, succeeded: !conflicts(each) }));
    const responses = [{}, ...parts.map((each) => ({ response_txn: each })), {}];
    return { header, succeeded: true, responses } as T;
  }
}

const KEYS = new Keys('/test/');
const put = (...names: string[]) =>
  change({
    put: Object.fromEntries(names.map((name) => [name, 1])),
    expect: Object.fromEntries(names.map((name) => [name, 5])),
  });
const many = (count: number, first = '') =>
  put(...Array.from({ length: count }, (_, index) => `${first}k${index}`));

describe('the changes of a commit', () => {
  let gateway: FakeGateway;
  let writers: Writers;
  beforeEach(() => {
    gateway = new FakeGateway();
    writers = new Writers(gateway, KEYS);
  });

  const commit = async (...changes: Parameters<Writers['commit']>[0]) => {
    gateway.sent = [];
    const outcomes = await writers.commit(changes);
    return { outcomes: outcomes.map(({ outcome }) => outcome), sent: gateway.sent };
  };

  it('are joined', async () => {
    expect(await commit(put('a'), put('b'))).toEqual({
      outcomes: ['committed', 'committed'],
      sent: ['joined'],
    });
  });

  it('are sent apart where one of them conflicts, also the next time, and then joined again', async () => {
    await commit(put('a'));
    gateway.conflicting = ['b'];
    const outcomes = ['committed', 'conflict'];
    expect(await commit(put('a'), put('b'))).toEqual({ outcomes, sent: ['joined', 'nested'] });
    expect(await commit(put('a'), put('b'))).toEqual({ outcomes, sent: ['nested'] });
    gateway.conflicting = [];
    const committed = ['committed', 'committed'];
    expect(await commit(put('a'), put('b'))).toEqual({ outcomes: committed, sent: ['nested'] });
    expect(await commit(put('a'), put('b'))).toEqual({ outcomes: committed, sent: ['joined'] });
  });

  it('are not sent again where there is one', async () => {
    gateway.conflicting = ['a'];
    expect(await commit(put('a'))).toEqual({ outcomes: ['conflict'], sent: ['joined'] });
    expect(await commit(put('a'))).toEqual({ outcomes: ['conflict'], sent: ['joined'] });
  });

  it.each([
    [63, 'joined'],
    [64, 'nested'],
  ])('are sent apart where etcd may refuse so many operations: two of %i keys', async (count, form) => {
    // Each transaction has a condition and two operations of its own.
    expect(await commit(many(count, 'a'), many(count, 'b'))).toMatchObject({ sent: [form] });
  });
});
