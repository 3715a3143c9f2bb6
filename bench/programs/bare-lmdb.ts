/** Commits the same entries again and again with nothing but LMDB: the limit of a store over it. */
import { open } from 'lmdb';

/** What to commit, for how long, and where. */
export interface BareWork {
  path: string;
  entries: readonly { key: string; value: unknown }[];
  milliseconds: number;
}

export interface BareResult {
  commits: number;
  /** From the first to the last commit. */
  seconds: number;
  /** Seconds of processor time. */
  processor: number;
}

process.on('message', async (work: BareWork) => process.send?.(await commitRepeatedly(work)));
process.on('disconnect', () => process.exit());
console.log('ready');

async function commitRepeatedly({ path, entries, milliseconds }: BareWork): Promise<BareResult> {
  const environment = open({ path, noSubdir: false, overlappingSync: false });
  const database = environment.openDB('bench', { encoding: 'json' });
  const before = process.cpuUsage();
  const start = performance.now();
  let commits = 0;
  while (performance.now() - start < milliseconds) {
    commits += 1;
    const suffix = `/${commits}`;
    await database.transaction(() => {
      for (const { key, value } of entries)
        void database.put(key.startsWith('consumer/') ? key + suffix : key, value);
    });
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  await environment.close();
  return { commits, seconds, processor: (user + system) / 1e6 };
}
