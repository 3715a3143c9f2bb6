/** Where the real service is kept: below `.cache/`, which git ignores. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../.cache/real-placement/', import.meta.url));

/** Says what runs; there is one real service at a time. */
export const STATE_FILE = join(ROOT, 'running.json');

export const REQUIREMENTS_FILE = fileURLToPath(new URL('requirements.txt', import.meta.url));

export interface Folders {
  /** The Python environment. */
  environment: string;
  /** Configuration, database and logs; emptied by each start. */
  run: string;
}

export function foldersOf(release: string): Folders {
  const folder = join(ROOT, release);
  return { environment: join(folder, 'environment'), run: join(folder, 'run') };
}
