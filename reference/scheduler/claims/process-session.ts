/**
 * The session of a scheduler process in the store that it shares with others: what it has locked or is doing counts while its
 * session is there. No clocks are compared. Each process writes its session again and again, and removes that of another one
 * which did not change while its own was written several times.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '../../store/ledger.ts';
import { keyOf } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';

/** Milliseconds between two writes. */
const BEAT = 5_000;
/** Own writes during which the session of another process must change. */
const PATIENCE = 4;
/** Milliseconds that the end of a process waits for the store. */
const MAX_END = 2_000;

export interface ProcessSessionOptions {
  /** The first id; random when absent. */
  id?: string;
  /** Milliseconds between two writes; 5,000 when absent. */
  beat?: number;
}

export class ProcessSession {
  readonly #ledger: Ledger<SchedulerState>;
  readonly #others = new Map<string, { revision: number; writes: number }>();
  readonly #timer: NodeJS.Timeout;
  #id: string;
  #beating: Promise<void> = Promise.resolve();

  private constructor(ledger: Ledger<SchedulerState>, id: string, beat: number) {
    this.#ledger = ledger;
    this.#id = id;
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(() => this.beat());
    }, beat);
    this.#timer.unref();
  }

  /** @throws StoreUnavailable */
  static async open(
    ledger: Ledger<SchedulerState>,
    options: ProcessSessionOptions = {},
  ): Promise<ProcessSession> {
    const { id = randomUUID(), beat = BEAT } = options;
    await ledger.commit({ expect: [], put: [{ key: keyOf.session(id), value: 0 }], delete: [] });
    return new ProcessSession(ledger, id, beat);
  }

  /** Another one once the others have taken this process for dead: what it had is no longer its own. */
  get id(): string {
    return this.#id;
  }

  /** Writes the session, and removes those of processes that have ended. Without a store, tries again at the next time. */
  async beat(): Promise<void> {
    try {
      await this.#write();
      for (const id of this.#findSilent()) await this.#remove(id);
    } catch {
      // The store cannot be reached: nobody sees anybody, so nothing is concluded.
    }
  }

  /** Ends the session, so that the others need not wait for what it had. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const ended = this.#beating.then(() =>
      this.#ledger.commit({ expect: [], put: [], delete: [keyOf.session(this.#id)] }),
    );
    await Promise.race([ended.catch(() => false), sleep(MAX_END, undefined, { ref: false })]);
  }

  async #write(): Promise<void> {
    const { state } = this.#ledger;
    const key = keyOf.session(this.#id);
    const value = (state.sessions.get(this.#id) ?? 0) + 1;
    const expect = [{ key, revision: state.revisionOf(key) }];
    const isThere = expect[0]?.revision !== 0;
    if (isThere && (await this.#ledger.commit({ expect, put: [{ key, value }], delete: [] }))) return;
    this.#id = randomUUID();
    await this.#ledger.commit({ expect: [], put: [{ key: keyOf.session(this.#id), value: 0 }], delete: [] });
  }

  #findSilent(): string[] {
    const { state } = this.#ledger;
    const silent: string[] = [];
    for (const id of state.sessions.keys()) {
      if (id === this.#id) continue;
      const revision = state.revisionOf(keyOf.session(id));
      const seen = this.#others.get(id);
      const writes = seen?.revision === revision ? seen.writes + 1 : 0;
      this.#others.set(id, { revision, writes });
      if (writes >= PATIENCE) silent.push(id);
    }
    for (const id of this.#others.keys()) if (!state.sessions.has(id)) this.#others.delete(id);
    return silent;
  }

  async #remove(id: string): Promise<void> {
    const { state } = this.#ledger;
    const key = keyOf.session(id);
    const locks = [...state.locks].filter(([, { owner }]) => owner === id);
    const keys = locks.map(([consumer]) => keyOf.lock(consumer));
    await this.#ledger.commit({
      expect: [key, ...keys].map((each) => ({ key: each, revision: state.revisionOf(each) })),
      put: [],
      delete: [key, ...keys],
    });
  }
}
