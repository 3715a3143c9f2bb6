/**
 * Removes old revisions from etcd, which keeps all of them otherwise until its database is full. Servers agree by a key: the one
 * that puts it removes what came before the last time that it was put, so what remains is the history of one to two periods.
 */
import type { Gateway } from './gateway/gateway.ts';
import type { RangeResponse, TransactionResponse } from './gateway/messages.ts';
import { encode } from './gateway/messages.ts';

export interface CompactionOptions {
  /** Milliseconds of a period. */
  period?: number;
  /** Written keys after which a period ends earlier. */
  writes?: number;
  /** Milliseconds between looks at both. */
  interval?: number;
  log(message: string): void;
}

export class Compaction {
  readonly #gateway: Gateway;
  readonly #options: Required<CompactionOptions>;
  readonly #timer: NodeJS.Timeout;
  /** The revision of the last mark that this server knows. */
  #mark: number | undefined;
  #began = performance.now();
  #writes = 0;
  #lastFailure = '';

  constructor(gateway: Gateway, options: CompactionOptions) {
    this.#gateway = gateway;
    this.#options = { period: 300_000, writes: 200_000, interval: 15_000, ...options };
    this.#timer = setInterval(() => void this.#check(), this.#options.interval);
    this.#timer.unref();
  }

  /** Keys that a commit has written. */
  count(keys: number): void {
    this.#writes += keys;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #check(): Promise<void> {
    const { period, writes } = this.#options;
    if (performance.now() - this.#began < period && this.#writes < writes) return;
    try {
      await this.#end();
      this.#lastFailure = '';
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.#lastFailure) this.#options.log(`etcd was not compacted: ${message}`);
      this.#lastFailure = message;
    }
  }

  /** Ends the period, unless another server has done so. */
  async #end(): Promise<void> {
    const before = this.#mark ?? (await this.#readMark());
    const response = await this.#gateway.write<TransactionResponse>('kv/txn', {
      compare: [{ key: MARK, target: 'MOD', result: 'EQUAL', mod_revision: String(before) }],
      success: [{ request_put: { key: MARK, value: '' } }],
      failure: [{ request_range: { key: MARK } }],
    });
    this.#began = performance.now();
    this.#writes = 0;
    if (!response.succeeded) {
      this.#mark = Number(response.responses?.[0]?.response_range?.kvs?.[0]?.mod_revision ?? 0);
      return;
    }
    this.#mark = Number(response.header.revision);
    if (before > 0) await this.#gateway.write('kv/compaction', { revision: String(before) });
  }

  async #readMark(): Promise<number> {
    const { kvs } = await this.#gateway.read<RangeResponse>('kv/range', { key: MARK });
    return Number(kvs?.[0]?.mod_revision ?? 0);
  }
}

/** One for all services, since compaction concerns the whole cluster. */
const MARK = encode('/interop/compaction');
