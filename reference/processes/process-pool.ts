/** The processes behind one port, and the store that they share. A process that ends is replaced. */
import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceKeystone } from '../http/auth/keystone/open-keystone.ts';
import { keyOf } from '../scheduler/registry/records.ts';
import { type KeystoneMessage, serveKeystone } from './keystone-channel.ts';
import { channelToChild } from './process-channel.ts';
import { OPTIONS_VARIABLE, type ProcessOptions } from './process-options.ts';
import type { SharedStore } from './shared-store.ts';
import { endProcess, type ServedAt, waitUntilServing } from './worker-process.ts';

/** Milliseconds between two attempts to replace a process. */
const REPLACE_AFTER = 250;

export class ProcessPool {
  readonly #options: ProcessOptions;
  readonly #shared: SharedStore;
  readonly #keystone: ServiceKeystone | undefined;
  readonly #workers = new Set<Worker>();
  #isClosing = false;
  /** The last start that had to wait for its turn. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param options with the port that every process listens on, replacements included */
  constructor(options: ProcessOptions, shared: SharedStore, keystone?: ServiceKeystone) {
    this.#options = options;
    this.#shared = shared;
    this.#keystone = keystone;
  }

  /** @throws Error when a process does not start; close the pool then */
  async start(count: number): Promise<ServedAt> {
    const first = await this.#startInTurn();
    await Promise.all(Array.from({ length: count - 1 }, () => this.#start()));
    return first;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all(Array.from(this.#workers, endProcess));
    await this.#shared.store.close();
  }

  /**
   * Starts a process after the earlier ones have started or failed. While a process holds the port, others can start at
   * any time. When none does, two that fail to get it crash the first process: `node:cluster` drops its handle of the
   * port with the first failure and looks it up again with the second.
   */
  #startInTurn(): Promise<ServedAt> {
    const started = this.#turn.then(() => this.#start());
    this.#turn = started.catch(() => undefined);
    return started;
  }

  async #start(): Promise<ServedAt> {
    const schedulerOwner = randomUUID();
    const hasKeystone = this.#keystone !== undefined;
    const options = JSON.stringify({ ...this.#options, schedulerOwner, hasKeystone });
    const worker = cluster.fork({ [OPTIONS_VARIABLE]: options });
    this.#workers.add(worker);
    const stopServing = this.#shared.serveTo(worker);
    if (this.#keystone) serveKeystone(this.#keystone, channelToChild<KeystoneMessage>(worker));
    let isServing = false;
    worker.on('exit', () => {
      stopServing();
      this.#workers.delete(worker);
      if (isServing) void this.#replace(schedulerOwner);
    });
    try {
      const served = await waitUntilServing(worker);
      isServing = true;
      return served;
    } catch (error) {
      await endProcess(worker);
      throw error;
    }
  }

  /** Retries until it succeeds: once all processes have ended, another program may hold the port for a while. */
  async #replace(owner: string): Promise<void> {
    while (!this.#isClosing) {
      try {
        // The others need not wait for what the process had locked.
        await this.#shared.store.commit([{ expect: [], put: [], delete: [keyOf.session(owner)] }]);
        await this.#startInTurn();
        return;
      } catch {
        await sleep(REPLACE_AFTER);
      }
    }
  }
}
