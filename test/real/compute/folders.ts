/** Paths of the real compute services below `.cache/`, which git ignores: each release of Nova has a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CloudsFiles } from '../cloud/clouds-yaml.ts';

const ROOT = fileURLToPath(new URL('../../../.cache/real-compute/', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Of Glance and Neutron, which all releases of Nova share. */
export const SERVICES_ENVIRONMENT = join(ROOT, 'environment');
export const SERVICES_REQUIREMENTS = join(HERE, 'requirements.txt');

/** Our Python modules: the processes import them. */
export const PYTHON = join(HERE, 'python');

export interface ComputeFolders extends CloudsFiles {
  /** The Python environment of Nova. */
  environment: string;
  /** The requirements of the environment. */
  requirements: string;
  /** A cloud without servers, with its database, keys and users. Each start runs a copy of it. */
  template: string;
  /** Of the cloud that runs, or ran last: configuration, database, keys and logs. */
  run: string;
  /** Describes the running cloud. */
  record: string;
}

/** @param release of Nova, such as `34.0.0` */
export function computeFoldersOf(release: string): ComputeFolders {
  const folder = join(ROOT, release);
  return {
    environment: join(folder, 'environment'),
    requirements: requirementsFileOf(release),
    template: join(folder, 'template'),
    run: join(folder, 'run'),
    record: join(folder, 'running.json'),
    clouds: join(folder, 'clouds.yaml'),
    totpSecretFile: join(folder, 'totp-secret.txt'),
  };
}

/** Whether the libraries for the release are known. */
export function hasRequirements(release: string): boolean {
  return existsSync(requirementsFileOf(release));
}

function requirementsFileOf(release: string): string {
  return join(HERE, `requirements-${release}.txt`);
}
