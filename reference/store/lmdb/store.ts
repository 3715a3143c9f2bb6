/** A durable store in a directory of this machine, for any number of processes. LMDB has no watch: a log of commits has its place. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommitOutcome, Committed, Store, StoreChange, StoreEntry, Watcher } from '../port.ts';
import { CommitLog } from './commit-log.ts';
import { HEAD, openDirectory, type ServiceDatabases } from './directory.ts';
import { decodeEntry, encodeEntry, revisionOf } from './entries.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { asUnavailable } from './unavailable.ts';

/** How many entries are loaded before other work gets its turn. */
const PAGE = 1_000;
/** Milliseconds between two looks at the log while no request comes, so that the log is not trimmed meanwhile. */
const LOOK_EVERY = 1_000;

export interface LmdbOptions {
  /** How many commits a process may be behind before it has to load the store again. */
  keptCommits?: number;
}

/** Opens the store of a service in a directory, and makes both where they do not exist. @throws InputError */
export async function openLmdbStore(
  path: string,
  service: string,
  options: LmdbOptions = {},
): Promise<Required<Omit<Store, 'limits'>>> {
  return new LmdbStore(await openDirectory(path, service), path, options);
}

class LmdbStore implements Store {
  readonly #databases: ServiceDatabases;
  readonly #path: string;
  readonly #log: CommitLog;
  readonly #watchers = new Set<Watcher>();
  readonly #looking: NodeJS.Timeout;
  /** The revision up to which the watchers have every commit. */
  #shown: number;
  /** The last transaction. A transaction that shares LMDB's with the one before it would see what may never be committed. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(databases: ServiceDatabases, path: string, { keptCommits }: LmdbOptions) {
    this.#databases = databases;
    this.#path = path;
    this.#log = new CommitLog(databases.log, keptCommits);
    this.#shown = this.#head();
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY).unref();
  }

  async load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number> {
    // May be called while a transaction decides, which would lend its view.
    await nextTurn();
    const { entries, head } = this.#databases;
    entries.resetReadTxn();
    const transaction = entries.useReadTransaction();
    try {
      const revision = head.get(HEAD, { transaction }) ?? 0;
      for (let start: string | undefined = ''; start !== undefined; await nextTurn()) {
        const page: StoreEntry[] = [];
        let last: string | undefined;
        for (const { key, value } of entries.getRange({ start, limit: PAGE + 1, transaction })) {
          if (page.length === PAGE) last = key;
          else page.push({ key: decodeKey(key), ...decodeEntry(value) });
        }
        start = last;
        takePage(page);
      }
      return revision;
    } finally {
      transaction.done();
    }
  }

  commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    return this.commitInTurn(() => changes);
  }

  commitInTurn(decide: () => readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    const outcomes = this.#turn.then(() => this.#commit(decide));
    this.#turn = outcomes.catch(() => undefined);
    return outcomes;
  }

  latest(): number {
    // LMDB keeps its view for a turn of the event loop, in which other processes may have committed and answered.
    this.#databases.head.resetReadTxn();
    return this.#showNewer();
  }

  watch(after: number, watcher: Watcher): () => void {
    const shown = this.latest();
    const missed = this.#log.read(after, shown);
    if (missed === undefined) {
      watcher.onLost(`the commits after revision ${after} are no longer kept`);
      return () => {};
    }
    for (const commit of missed) watcher.onCommit(commit);
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    this.#watchers.clear();
    await this.#turn;
    await this.#databases.environment.close();
  }

  /** A failure is one of the next request, which is answered, and not of this process. */
  #look(): void {
    try {
      this.latest();
    } catch {}
  }

  async #commit(decide: () => readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    let outcomes: readonly CommitOutcome[] = [];
    let commit: Committed | undefined;
    const run = () => {
      this.#showNewer();
      ({ outcomes, commit } = this.#write(decide()));
    };
    let failure: unknown;
    // What this function throws is a bug, and what else fails the disk's.
    const runSafely = () => {
      try {
        run();
      } catch (error) {
        failure = error;
      }
    };
    try {
      await this.#databases.entries.transaction(runSafely);
    } catch (error) {
      throw await asUnavailable(error, this.#path);
    }
    if (failure !== undefined) throw failure;
    if (commit) this.#show(commit);
    return outcomes;
  }

  /** In a transaction. All changes get one revision. */
  #write(changes: readonly StoreChange[]): { outcomes: readonly CommitOutcome[]; commit?: Committed } {
    const { entries, head } = this.#databases;
    const last = this.#head();
    const revision = last + 1;
    const accepted = changes.map((change) => change.decidedAt === last || this.#isAsExpected(change));
    const outcomes = accepted.map(
      (isAccepted): CommitOutcome =>
        isAccepted ? { outcome: 'committed', revision } : { outcome: 'conflict' },
    );
    const written = changes.filter((_, index) => accepted[index]);
    if (written.length === 0) return { outcomes };
    const put = written.flatMap((change) => change.put);
    const deleted = written.flatMap((change) => change.delete);
    // A transaction is not taken back where a write of it throws, so that all is encoded first.
    const encoded = put.map(({ key, value }) => ({ id: encodeKey(key), key, json: JSON.stringify(value) }));
    for (const key of deleted.map(encodeKey)) void entries.remove(key);
    for (const { id, json } of encoded) void entries.put(id, encodeEntry(revision, json));
    this.#log.append(revision, encoded, deleted);
    void head.put(HEAD, revision);
    return { outcomes, commit: { revision, put, delete: deleted } };
  }

  #isAsExpected({ expect }: StoreChange): boolean {
    const { entries } = this.#databases;
    return expect.every(({ key, revision }) => {
      const found = entries.getBinaryFast(encodeKey(key));
      return (found === undefined ? 0 : revisionOf(found)) === revision;
    });
  }

  /** Those of this process come with their commit, those of others from the log. */
  #show(commit: Committed): void {
    if (commit.revision <= this.#shown) return;
    this.#shown = commit.revision;
    for (const watcher of this.#watchers) watcher.onCommit(commit);
  }

  #showNewer(): number {
    const head = this.#head();
    if (head === this.#shown) return head;
    const commits = this.#watchers.size > 0 ? this.#log.read(this.#shown, head) : [];
    if (commits === undefined) this.#lose();
    else for (const commit of commits) this.#show(commit);
    this.#shown = head;
    return head;
  }

  #lose(): void {
    const lost = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of lost)
      watcher.onLost(`the commits after revision ${this.#shown} are no longer kept`);
  }

  #head(): number {
    return this.#databases.head.get(HEAD) ?? 0;
  }
}
