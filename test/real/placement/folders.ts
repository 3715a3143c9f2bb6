/** Paths of the real services: each release has its own folder below `.cache/`, which git ignores. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../.cache/real-placement/', import.meta.url));

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Requirements of the pinned release. */
export const REQUIREMENTS_FILE = join(HERE, 'requirements.txt');

/** The requirements file of another release; undefined where pip may choose the libraries. */
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

/** The file that describes the running service; only one service of a release runs at a time. */
export function stateFileOf(release: string): string {
  return join(ROOT, release, 'running.json');
}
