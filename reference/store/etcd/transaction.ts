/** Changes as one transaction of etcd, and what became of each of them. */
import type { CommitOutcome, StoreChange } from '../port.ts';
import {
  encode,
  type KeyComparison,
  type RequestOp,
  type Transaction,
  type TransactionResponse,
} from './gateway/messages.ts';
import type { Keys } from './keys.ts';

/** A server that writes: which of its batches this is, and the lease that its key has. */
export interface WriterTurn {
  id: string;
  /** Its first batch is 1. */
  number: number;
  lease: string;
}

/** What a writer's key holds: `batch`, or `fence` where its last turn was used up so that no batch is applied with it. */
export type TurnUse = 'batch' | 'fence';

/**
 * Each change is a transaction of its own inside, so a conflict of one is none of the others'. The writer's key has as many
 * versions as it had turns: of two transactions of one turn, only the first is applied.
 */
export function toTransaction(keys: Keys, turn: WriterTurn, changes: readonly StoreChange[]): Transaction {
  const nested = changes.map((change) => ({ request_txn: toNested(keys, change) }));
  const { compare, success, failure } = takeTurn(keys, turn, 'batch');
  const head = { request_put: { key: keys.head, value: '' } };
  return { compare, success: [...success, ...nested, head], failure };
}

/** Uses a turn up. Where it is used already, the answer has the writer's key. */
export function takeTurn(keys: Keys, { id, number, lease }: WriterTurn, use: TurnUse) {
  const key = keys.writer(id);
  return {
    compare: [{ key, result: 'EQUAL', target: 'VERSION', version: String(number - 1) }],
    success: [{ request_put: { key, value: encode(use), lease } }],
    failure: [{ request_range: { key } }],
  } as const satisfies Transaction;
}

/** @param response of a transaction of `toTransaction` that was applied */
export function readOutcomes(
  { header, responses = [] }: TransactionResponse,
  changes: readonly StoreChange[],
): CommitOutcome[] {
  const revision = Number(header.revision);
  return changes.map((_, index) =>
    responses[index + 1]?.response_txn?.succeeded
      ? { outcome: 'committed', revision }
      : { outcome: 'conflict' },
  );
}

function toNested(keys: Keys, { expect, put, delete: deleted }: StoreChange): Transaction {
  return {
    compare: expect.map(({ key, revision }): KeyComparison => {
      return { key: keys.entry(key), result: 'EQUAL', target: 'MOD', mod_revision: String(revision) };
    }),
    success: [
      ...deleted.map((key): RequestOp => ({ request_delete_range: { key: keys.entry(key) } })),
      ...put.map(({ key, value }): RequestOp => {
        return { request_put: { key: keys.entry(key), value: encode(JSON.stringify(value)) } };
      }),
    ],
  };
}
