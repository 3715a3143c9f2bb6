/** A projection that follows a store: catches up before it is read, and loads again what a lost watch has missed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Committed, type Store, type StoreEntry, StoreUnavailable } from './port.ts';
import type { Projection } from './projection.ts';
import { SharedQuestion } from './shared-question.ts';

/** Milliseconds that a request waits for a commit to arrive: longer than a cluster takes to choose a new leader. */
const MAX_WAIT = 30_000;
/** Milliseconds between two attempts to load. */
const RETRY_LOAD = 500;

export class FollowedState<S extends Projection> {
  readonly state: S;
  readonly #store: Store;
  readonly #latest: SharedQuestion | undefined;
  #waiting: Waiting[] = [];
  #loading: Promise<void> | undefined;
  #stopWatch = () => {};
  #isLost = false;
  #isStopped = false;

  /** @param state empty */
  constructor(store: Store, state: S) {
    this.#store = store;
    this.state = state;
    this.#latest = store.latest && new SharedQuestion(() => store.latest?.() ?? 0);
  }

  /** @throws StoreUnavailable */
  async start(): Promise<void> {
    // The state is not read yet, so that no entry has to wait for the last page.
    const revision = await this.#store.load((page) => addEntries(this.state, page));
    this.state.revision = revision;
    this.#follow(revision);
    if (this.#isLost) this.#reload();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopWatch();
  }

  /** While the state is loaded again; nothing may be decided on it before. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Whether the state may be behind the store, so that a refusal is final only after `catchUp`. */
  get mayLag(): boolean {
    return this.#latest !== undefined;
  }

  /** Not a promise where the state is known to be new enough. @throws StoreUnavailable */
  catchUp(): void | Promise<void> {
    if (!this.#latest) return this.#loading;
    const latest = this.#loading ? this.#loading.then(() => this.#latest?.ask() ?? 0) : this.#latest.ask();
    if (typeof latest === 'number') return this.waitForRevision(latest);
    return latest.then((revision) => this.waitForRevision(revision));
  }

  /** Resolves once the state includes the commit with this revision. @throws StoreUnavailable */
  waitForRevision(revision: number): void | Promise<void> {
    if (this.state.revision >= revision && !this.#loading) return;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(
          new StoreUnavailable(`the store did not show its revision ${revision} for ${MAX_WAIT / 1000} s`),
        );
      }, MAX_WAIT);
      const waiting = {
        revision,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting.push(waiting);
    });
  }

  async #loadAgain(): Promise<void> {
    const entries: StoreEntry[] = [];
    const revision = await this.#store.load((page) => {
      for (const entry of page) entries.push(entry);
    });
    if (this.#isStopped) return;
    this.state.replace(entries, revision);
    this.#isLost = false;
    this.#follow(revision);
  }

  #follow(revision: number): void {
    if (this.#isStopped) return;
    this.#stopWatch = this.#store.watch(revision, {
      onCommit: (commit) => this.#apply(commit),
      onLost: () => {
        this.#isLost = true;
        this.#reload();
      },
    });
  }

  /** Nobody reads meanwhile: every request catches up first, which waits for this. */
  #reload(): void {
    this.#stopWatch();
    this.#loading ??= this.#loadUntilDone();
  }

  async #loadUntilDone(): Promise<void> {
    while (this.#isLost && !this.#isStopped) {
      try {
        await this.#loadAgain();
      } catch {
        await sleep(RETRY_LOAD);
      }
    }
    this.#loading = undefined;
    this.#wake();
  }

  #apply(commit: Committed): void {
    if (commit.revision <= this.state.revision) return;
    this.state.apply(commit);
    if (this.#waiting.length > 0) this.#wake();
  }

  #wake(): void {
    if (this.#loading) return;
    const { revision } = this.state;
    const ready = this.#waiting.filter((one) => one.revision <= revision);
    this.#waiting = this.#waiting.filter((one) => one.revision > revision);
    for (const { resolve } of ready) resolve();
  }
}

/** @param state without these keys */
function addEntries(state: Projection, entries: readonly StoreEntry[]): void {
  for (const entry of entries) state.apply({ revision: entry.revision, put: [entry], delete: [] });
}

interface Waiting {
  revision: number;
  resolve(): void;
}
