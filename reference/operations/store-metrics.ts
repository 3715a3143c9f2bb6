/** Counts the commits of a store. */
import type { CommitOutcome, Store } from '../store/port.ts';
import type { Library } from './metrics-library.ts';

/** Seconds: from memory to a cluster that chooses a leader. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BATCHES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Returns a function that makes a store count, by the name of its service. */
export function measureStore(library: Library): (store: Store, service: string) => Store {
  const meters = createMeters(library);
  return (store, service) => {
    const count = async (commit: () => Promise<readonly CommitOutcome[]>) => {
      const stop = meters.durations.startTimer({ service });
      try {
        const outcomes = await commit();
        stop();
        if (outcomes.length > 0) meters.batches.observe({ service }, outcomes.length);
        for (const { outcome } of outcomes) meters.changes.inc({ service, outcome });
        return outcomes;
      } catch (error) {
        meters.failures.inc({ service });
        throw error;
      }
    };
    const { commit, commitInTurn, latest } = store;
    // One of an adapter's ways to commit may call the other.
    if (commitInTurn) store.commitInTurn = (decide) => count(() => commitInTurn.call(store, decide));
    else store.commit = (changes) => count(() => commit.call(store, changes));
    if (latest) store.latest = () => meters.noteRevision(service, latest.call(store));
    return store;
  };
}

function createMeters({ Counter, Gauge, Histogram }: Library) {
  const labelNames = ['service'] as const;
  const revisions = new Gauge({
    name: 'interop_store_revision',
    help: 'The newest revision of the store that this server has seen.',
    labelNames,
    aggregator: 'max',
  });
  return {
    changes: new Counter({
      name: 'interop_store_changes_total',
      help: 'Changes that were sent to the store, by what became of them: committed, conflict, unknown, too large.',
      labelNames: ['service', 'outcome'],
    }),
    batches: new Histogram({
      name: 'interop_store_commit_changes',
      help: 'Changes that one commit held.',
      labelNames,
      buckets: BATCHES,
    }),
    durations: new Histogram({
      name: 'interop_store_commit_duration_seconds',
      help: 'Seconds that a commit took.',
      labelNames,
      buckets: DURATIONS,
    }),
    failures: new Counter({
      name: 'interop_store_failures_total',
      help: 'Commits that failed because the store could not be reached or written.',
      labelNames,
    }),
    /** Passes it on. */
    noteRevision<R extends number | Promise<number>>(service: string, revision: R): R {
      if (typeof revision === 'number') revisions.set({ service }, revision);
      else
        revision.then(
          (value) => revisions.set({ service }, value),
          () => {},
        );
      return revision;
    },
  };
}
