/** Paths of the real cloud below `.cache/`, which git ignores. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../.cache/real-cloud/', import.meta.url));

export const FOLDERS = {
  /** The Python environment. */
  environment: join(ROOT, 'environment'),
  /** An empty cloud with its database, keys and users. Each start runs a copy of it. */
  template: join(ROOT, 'template'),
  /** Of the cloud that runs, or ran last: configuration, database, keys and logs. */
  run: join(ROOT, 'run'),
} as const;

export const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** Describes the processes of the running cloud. */
export const RUNNING_FILE = join(ROOT, 'running.json');

/** Outside of the folder of a run, so that its path stays the same. */
export const CLOUDS_FILE = join(ROOT, 'clouds.yaml');

export const TOTP_SECRET_FILE = join(ROOT, 'totp-secret.txt');
