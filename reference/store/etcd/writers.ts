/** Commits batches of changes, and finds out what became of a batch whose answer was lost. */
import { randomUUID } from 'node:crypto';
import { type CommitOutcome, type StoreChange, StoreUnavailable } from '../port.ts';
import type { Gateway } from './gateway/gateway.ts';
import { GatewayError, GRPC } from './gateway/gateway-error.ts';
import { decode, type KeyValue, type TransactionResponse } from './gateway/messages.ts';
import type { Keys } from './keys.ts';
import { readAppliedChanges } from './read-applied-changes.ts';
import {
  readOutcomes,
  type TurnUse,
  takeTurn,
  toJoinedTransaction,
  toNestedTransaction,
  type WriterTurn,
} from './transaction.ts';
import { WriterLease } from './writer-lease.ts';

/** A writer has one batch on its way at a time. */
interface Writer {
  id: string;
  turns: number;
}

/** Times that a batch is sent with another writer or lease, after etcd has refused the one before. */
const MAX_TRIES = 3;

export class Writers {
  readonly #gateway: Pick<Gateway, 'read' | 'write'>;
  readonly #keys: Keys;
  readonly #lease: WriterLease;
  #idle: Writer[] = [];
  /** Whether a change of the last batch was one: where servers write the same keys, there will be more. */
  #hadConflict = false;

  constructor(gateway: Pick<Gateway, 'read' | 'write'>, keys: Keys) {
    this.#gateway = gateway;
    this.#keys = keys;
    this.#lease = new WriterLease(gateway);
  }

  /** @throws GatewayError where etcd refuses the batch, StoreUnavailable where it could not be sent */
  async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      const outcomes = await this.#tryToCommit(changes, changes.length === 1 || !this.#hadConflict);
      if (!outcomes) continue;
      this.#hadConflict = outcomes.some(({ outcome }) => outcome === 'conflict');
      return outcomes;
    }
    throw new StoreUnavailable('etcd keeps losing the key or the lease of this server');
  }

  close(): Promise<void> {
    return this.#lease.end();
  }

  /**
   * @param mayJoin whether a conflict of one change may fail all of them: they are then sent again one by one in a transaction
   * @returns undefined where nothing was applied because the writer or its lease has gone
   */
  async #tryToCommit(
    changes: readonly StoreChange[],
    mayJoin: boolean,
  ): Promise<readonly CommitOutcome[] | undefined> {
    const lease = await this.#lease.id();
    const writer = this.#idle.pop() ?? { id: randomUUID(), turns: 0 };
    const turn = { id: writer.id, number: writer.turns + 1, lease };
    const joined = mayJoin ? toJoinedTransaction(this.#keys, turn, changes) : undefined;
    let response: TransactionResponse;
    try {
      const transaction = joined ?? toNestedTransaction(this.#keys, turn, changes);
      response = await this.#gateway.write('kv/txn', transaction);
    } catch (error) {
      return this.#afterFailure(error, writer, turn, changes);
    }
    if (response.succeeded) {
      writer.turns += 1;
      this.#idle.push(writer);
      return joined ? committedAll(response, changes) : readOutcomes(response, changes);
    }
    const key = readWriterKey(response);
    const isTurnUnused = Number(key?.version ?? 0) === writer.turns;
    if (!joined || !isTurnUnused) return this.#settleTurn(key, turn, changes);
    this.#idle.push(writer);
    return changes.length === 1 ? [{ outcome: 'conflict' }] : this.#tryToCommit(changes, false);
  }

  #afterFailure(error: unknown, writer: Writer, turn: WriterTurn, changes: readonly StoreChange[]) {
    if (error instanceof GatewayError && error.failure === 'no answer') return this.#unknown(turn, changes);
    if (isLeaseGone(error)) {
      this.#lease.forget();
      this.#idle = [];
      return undefined;
    }
    this.#idle.push(writer);
    if (error instanceof GatewayError && error.isTooLarge) return this.#splitUp(error, changes);
    throw error;
  }

  /** Nothing was applied: each change may be small enough by itself. */
  async #splitUp(error: GatewayError, changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    if (changes.length === 1) return [{ outcome: 'too large', reason: explainTooLarge(error) }];
    const outcomes: CommitOutcome[] = [];
    for (const change of changes) outcomes.push(await this.#commitOne(change));
    return outcomes;
  }

  /** A change that cannot be sent counts as a conflict: others of its batch may be committed by now. */
  async #commitOne(change: StoreChange): Promise<CommitOutcome> {
    try {
      const [outcome] = await this.commit([change]);
      return outcome as CommitOutcome;
    } catch {
      return { outcome: 'conflict' };
    }
  }

  /** Its writer is not used again, so that other batches need not wait for the outcome. */
  #unknown(turn: WriterTurn, changes: readonly StoreChange[]): CommitOutcome[] {
    let settled: Promise<readonly CommitOutcome[]> | undefined;
    const settleAll = () => {
      settled ??= this.#settle(turn, changes).catch((error) => {
        settled = undefined;
        throw error;
      });
      return settled;
    };
    return changes.map((_, index) => {
      return { outcome: 'unknown', settle: async () => (await settleAll())[index] as CommitOutcome };
    });
  }

  /**
   * Uses up the turn of the batch: if that succeeds, the batch was not applied and never will be. The lease is checked in the
   * same step, so the key cannot have ended with it. @throws GatewayError, StoreUnavailable
   */
  async #settle(turn: WriterTurn, changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    const fence = takeTurn(this.#keys, turn, 'fence');
    const response = await this.#gateway.write<TransactionResponse>('kv/txn', fence);
    const conflicts = changes.map((): CommitOutcome => ({ outcome: 'conflict' }));
    if (response.succeeded) return conflicts;
    const applied = await this.#settleTurn(readWriterKey(response), turn, changes);
    if (!applied) throw new StoreUnavailable('the key that says whether a change was committed has gone');
    return applied;
  }

  /** @param key the writer's. @returns undefined where the turn was not used */
  async #settleTurn(
    key: KeyValue | undefined,
    { number }: WriterTurn,
    changes: readonly StoreChange[],
  ): Promise<CommitOutcome[] | undefined> {
    if (Number(key?.version ?? 0) !== number) return undefined;
    const use = decode(key?.value ?? '') as TurnUse;
    if (use === 'fence') return changes.map(() => ({ outcome: 'conflict' }));
    return readAppliedChanges(this.#gateway, this.#keys, changes, Number(key?.mod_revision));
  }
}

function committedAll(
  { header }: TransactionResponse,
  changes: readonly StoreChange[],
): readonly CommitOutcome[] {
  const revision = Number(header.revision);
  return changes.map(() => ({ outcome: 'committed', revision }));
}

function readWriterKey({ responses }: TransactionResponse): KeyValue | undefined {
  return responses?.[0]?.response_range?.kvs?.[0];
}

function explainTooLarge({ message }: GatewayError): string {
  return (
    `the change is too large for the etcd cluster (${message}): start its members with larger --max-txn-ops ` +
    'and --max-request-bytes'
  );
}

function isLeaseGone(error: unknown): boolean {
  return error instanceof GatewayError && error.code === GRPC.notFound && error.message.includes('lease');
}
