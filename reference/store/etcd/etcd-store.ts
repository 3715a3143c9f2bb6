/** A store in an etcd cluster: many servers on many machines share it. */
import {
  type CommitOutcome,
  type Committed,
  type Store,
  type StoreChange,
  type StoreEntry,
  StoreUnavailable,
  type Watcher,
} from '../port.ts';
import type { Compaction } from './compaction.ts';
import { type Gateway, READ_WITHIN } from './gateway/gateway.ts';
import { GatewayError } from './gateway/gateway-error.ts';
import { Keys } from './keys.ts';
import { loadPages } from './load-pages.ts';
import { ClusterPages } from './pages/cluster-pages.ts';
import type { PageRequest } from './pages/page.ts';
import { Watch } from './watch.ts';
import { Writers } from './writers.ts';

export interface EtcdStoreOptions {
  compaction?: Compaction | undefined;
  /** Takes warnings. */
  log?: (message: string) => void;
}

export class EtcdStore implements Store {
  /**
   * By default, a transaction may have 128 operations (`--max-txn-ops`): those of its outer level, which are the changes and two
   * more, plus those of the largest change.
   */
  readonly limits = { changes: 64, keys: 62 };
  readonly #gateway: Gateway;
  readonly #keys: Keys;
  readonly #writers: Writers;
  readonly #compaction: Compaction | undefined;
  readonly #watches = new Set<Watch>();
  readonly #pages: ClusterPages;
  /** The question for the last commit. */
  readonly #head: PageRequest;

  /** @param prefix such as `/interop/placement/` */
  constructor(gateway: Gateway, prefix: string, { compaction, log }: EtcdStoreOptions = {}) {
    this.#gateway = gateway;
    this.#compaction = compaction;
    this.#keys = new Keys(prefix);
    this.#writers = new Writers(gateway, this.#keys);
    this.#pages = new ClusterPages(gateway, log);
    this.#head = toHeadRequest(this.#keys);
  }

  load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number> {
    return translateErrors(loadPages(this.#pages, this.#keys, takePage));
  }

  async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    const outcomes = await translateErrors(this.#writers.commit(changes));
    this.#show(changes, outcomes);
    return outcomes;
  }

  watch(after: number, watcher: Watcher): () => void {
    const onCommit = (commit: Committed) => {
      this.#compaction?.count(commit.put.length + commit.delete.length);
      watcher.onCommit(commit);
    };
    const onLost = (reason: string) => watcher.onLost(reason);
    const watch = new Watch(this.#gateway, this.#keys, after, { onCommit, onLost });
    this.#watches.add(watch);
    return () => {
      this.#watches.delete(watch);
      watch.stop();
    };
  }

  async latest(): Promise<number> {
    const { entries } = await translateErrors(this.#pages.read(this.#head, READ_WITHIN));
    const revision = entries[0]?.revision ?? 0;
    for (const watch of this.#watches) watch.expect(revision);
    return revision;
  }

  async close(): Promise<void> {
    this.#compaction?.stop();
    this.#pages.close();
    for (const watch of this.#watches) watch.stop();
    await this.#writers.close();
    await this.#gateway.close();
  }

  #show(changes: readonly StoreChange[], outcomes: readonly CommitOutcome[]): void {
    const byRevision = new Map<number, StoreChange[]>();
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.outcome !== 'committed') continue;
      const { revision } = outcome;
      byRevision.set(revision, [...(byRevision.get(revision) ?? []), changes[index] as StoreChange]);
    }
    for (const [revision, committed] of byRevision)
      for (const watch of this.#watches)
        watch.show({
          revision,
          put: committed.flatMap(({ put }) => put),
          delete: committed.flatMap((change) => change.delete),
        });
  }
}

function toHeadRequest({ head }: Keys): PageRequest {
  const key = Buffer.from(head, 'base64');
  return { key, end: Buffer.concat([key, Buffer.of(0)]), limit: 1 };
}

function explainRefusal({ message }: GatewayError): string {
  const [, step] = STEPS.find(([pattern]) => pattern.test(message)) ?? [];
  return `etcd: ${message}${step ? `; ${step}` : ''}`;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/user name is empty/, 'it wants a user: INTEROP_STORE_USER and _PASSWORD'],
  [/invalid user ID or password/, 'check INTEROP_STORE_USER and INTEROP_STORE_PASSWORD'],
  [/authentication is not enabled/, 'unset INTEROP_STORE_USER'],
  [
    /permission denied/,
    'grant the user of INTEROP_STORE_USER and _PASSWORD readwrite for the prefix /interop/',
  ],
  [/database space exceeded/, 'compact, defragment and disarm the alarm: docs/operate.md'],
];

/** @throws StoreUnavailable in place of a GatewayError */
async function translateErrors<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GatewayError) throw new StoreUnavailable(explainRefusal(error));
    throw error;
  }
}
