/** Paths of the real Ironics: each release has its own folder below `.cache/`, which git ignores. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BareMetalFolders {
  /** The Python environment. */
  environment: string;
  /** An empty database with the release's tables, copied by each start. */
  database: string;
  /** Configuration, database and logs; emptied by each start. */
  run: string;
  /** The file that describes the running service. */
  state: string;
}

/** @param instance of several services of one release, which share its environment */
export function bareMetalFoldersOf(release: string, instance = ''): BareMetalFolders {
  const folder = join(ROOT, release);
  return {
    environment: join(folder, 'environment'),
    database: join(folder, 'database.sqlite'),
    run: join(folder, `run${instance}`),
    state: join(folder, `running${instance}.json`),
  };
}

/** The releases whose libraries are known, such as `39.0.0`. */
export function listReleases(): string[] {
  return readdirSync(HERE).flatMap((name) => /^requirements-(.+)\.txt$/.exec(name)?.[1] ?? []);
}

/** Pins the release and every library. */
export function requirementsFileOf(release: string): string {
  return join(HERE, `requirements-${release}.txt`);
}

const ROOT = fileURLToPath(new URL('../../../.cache/real-bare-metal/', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
