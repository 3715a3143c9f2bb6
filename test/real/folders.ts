/** Where real services are kept, each release in a folder of its own: below `.cache/`, which git ignores. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../.cache/real-placement/', import.meta.url));

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Of the release that is judged; another one has a file of its own where pip cannot be left the choice. */
export const REQUIREMENTS_FILE = join(HERE, 'requirements.txt');

/** Undefined where pip may choose the libraries of the release. */
export function requirementsFileOf(release: string): string | undefined {
  const file = join(HERE, `requirements-${release}.txt`);
  return existsSync(file) ? file : undefined;
}

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

/** Says what runs; there is one service of a release at a time. */
export function stateFileOf(release: string): string {
  return join(ROOT, release, 'running.json');
}
