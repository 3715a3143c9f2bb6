/** Follows the commits of a store in etcd, and continues at another member where one falls silent. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Committed, StoreUnavailable, type Watcher } from '../port.ts';
import type { Gateway } from './gateway/gateway.ts';
import { GatewayError } from './gateway/gateway-error.ts';
import type { WatchLine } from './gateway/messages.ts';
import { readLines } from './gateway/read-lines.ts';
import { GatheredCommits } from './gathered-commits.ts';
import type { Keys } from './keys.ts';

/** Milliseconds of silence after which a commit that is known to exist is looked for at another member. */
const MAX_SILENCE = 1_000;
/** Milliseconds between two attempts to connect. */
const PAUSE = 50;

export class Watch {
  readonly #gateway: Gateway;
  readonly #keys: Keys;
  readonly #watcher: Watcher;
  readonly #commits: GatheredCommits;
  readonly #stopped = new AbortController();
  #connection = new AbortController();
  #expected = 0;
  #lastHeard = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param after the revision that the watcher knows */
  constructor(gateway: Gateway, keys: Keys, after: number, watcher: Watcher) {
    this.#gateway = gateway;
    this.#keys = keys;
    this.#watcher = watcher;
    this.#commits = new GatheredCommits(keys, after);
    void this.#run();
  }

  /** A commit of this server, which is shown at once where it is the next one. */
  show(commit: Committed): void {
    if (this.#stopped.signal.aborted) return;
    if (this.#commits.skip(commit.revision)) this.#watcher.onCommit(commit);
    else this.expect(commit.revision);
  }

  /** There is a commit with this revision: the watch looks elsewhere if it does not see it soon. */
  expect(revision: number): void {
    this.#expected = Math.max(this.#expected, revision);
    if (this.#commits.position >= this.#expected || this.#stopped.signal.aborted) return;
    this.#timer ??= setTimeout(() => this.#checkSilence(), MAX_SILENCE);
  }

  stop(): void {
    this.#stopped.abort();
    this.#connection.abort();
    clearTimeout(this.#timer);
  }

  #checkSilence(): void {
    this.#timer = undefined;
    if (this.#commits.position >= this.#expected) return;
    if (performance.now() - this.#lastHeard >= MAX_SILENCE) this.#connection.abort();
    this.expect(this.#expected);
  }

  async #run(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      this.#connection = new AbortController();
      this.#commits.restart();
      try {
        if (await this.#follow()) return;
      } catch (error) {
        if (error instanceof StoreUnavailable) return this.#lose(error.message);
        // The member is gone or silent, and the next one continues.
        if (!(error instanceof GatewayError)) throw error;
      }
      if (!this.#stopped.signal.aborted) await sleep(PAUSE);
    }
  }

  #lose(reason: string): void {
    if (this.#stopped.signal.aborted) return;
    this.stop();
    this.#watcher.onLost(reason);
  }

  /** @returns true where the watch cannot go on */
  async #follow(): Promise<boolean> {
    const request = {
      ...this.#keys.watched,
      start_revision: String(this.#commits.position + 1),
      // Without it, an event list of more bytes than a message may have ends the watch.
      fragment: true,
    };
    const chunks = this.#gateway.stream('watch', { create_request: request }, this.#connection);
    for await (const line of readLines(chunks)) {
      if (this.#stopped.signal.aborted) return true;
      this.#lastHeard = performance.now();
      const { result, error } = line as WatchLine;
      if (result?.compact_revision !== undefined) {
        this.#lose(`etcd has compacted the commits before revision ${result.compact_revision}`);
        return true;
      }
      if (error || result?.canceled) return false;
      for (const commit of this.#commits.add(result?.events ?? [])) this.#watcher.onCommit(commit);
    }
    return false;
  }
}
