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

/** Operations that a transaction may have by default (`--max-txn-ops`). */
const MAX_OPERATIONS = 128;

/**
 * Each change is a transaction of its own inside, so a conflict of one is none of the others'. The writer's key has as many
 * versions as it had turns: of two transactions of one turn, only the first is applied.
 */
export function toNestedTransaction(
  keys: Keys,
  turn: WriterTurn,
  changes: readonly StoreChange[],
): Transaction {
  const nested = changes.map((change) => ({ request_txn: toPart(keys, change) }));
  const { compare, success, failure } = takeTurn(keys, turn, 'batch');
  return { compare, success: [...success, ...nested, putHead(keys)], failure };
}

/**
 * All changes are committed if none of them has a conflict, and none otherwise, which leaves the turn unused. It takes etcd a fifth less
 * processor time than a transaction for each change. Undefined where etcd may refuse so many operations at one level.
 */
export function toJoinedTransaction(
  keys: Keys,
  turn: WriterTurn,
  changes: readonly StoreChange[],
): Transaction | undefined {
  if (!fitsAtOneLevel(changes)) return undefined;
  const parts = changes.map((change) => toPart(keys, change));
  const { compare, success, failure } = takeTurn(keys, turn, 'batch');
  return {
    compare: [...compare, ...parts.flatMap((part) => part.compare)],
    success: [...success, ...parts.flatMap((part) => part.success), putHead(keys)],
    failure,
  };
}

/** Counted before anything is encoded, since the changes may be many. */
function fitsAtOneLevel(changes: readonly StoreChange[]): boolean {
  // Besides those of the changes: the comparison and the put of the turn, and the put of `head`.
  let comparisons = 1;
  let writes = 2;
  for (const { expect, put, delete: deleted } of changes) {
    comparisons += expect.length;
    writes += put.length + deleted.length;
  }
  return Math.max(comparisons, writes) <= MAX_OPERATIONS;
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

/** @param response of a transaction of `toNestedTransaction` that was applied */
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

function putHead(keys: Keys): RequestOp {
  return { request_put: { key: keys.head, value: '' } };
}

function toPart(keys: Keys, { expect, put, delete: deleted }: StoreChange): Transaction {
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
