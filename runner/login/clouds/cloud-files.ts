/** Finds `clouds.yaml`, `secure.yaml` and `clouds-public.yaml` where openstacksdk looks for them. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { readSettings } from './read-settings-file.ts';
import type { Settings } from './setting.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Surroundings {
  /** The working directory. */
  cwd: string;
  env: Environment;
}

export interface CloudFile {
  path: string;
  settings: Settings;
}

/** Which of the three files. */
export type CloudFileName = 'clouds' | 'secure' | 'clouds-public';

/**
 * The first file of that name; undefined where there is none. A file that may not be read is passed over, as openstacksdk
 * does.
 * @throws InputError for a file that cannot be read as YAML, which openstacksdk passes over with a warning
 */
export function findCloudFile(name: CloudFileName, { cwd, env }: Surroundings): CloudFile | undefined {
  for (const path of listPlaces(name, { cwd, env })) {
    const text = readText(path);
    if (text !== undefined && text.trim() !== '') return { path, settings: readSettings(path, text) };
    if (text !== undefined)
      throw new InputError(`${path}: the file is empty. Expected "clouds:" with clouds.`);
  }
  return undefined;
}

/** Every path that is looked at, in this order. */
export function listPlaces(name: CloudFileName, { cwd, env }: Surroundings): string[] {
  const folders = [...new Set(listFolders({ cwd, env }))];
  const usual = folders.flatMap((folder) => SUFFIXES.map((suffix) => join(folder, `${name}${suffix}`)));
  const variable = OVERRIDES[name];
  const override = variable === undefined ? undefined : env[variable];
  return override ? [resolve(cwd, override), ...usual] : usual;
}

const SUFFIXES = ['.yaml', '.yml', '.json'];

/** The variable that names a file to read first. */
const OVERRIDES: Partial<Record<CloudFileName, string>> = {
  clouds: 'OS_CLIENT_CONFIG_FILE',
  secure: 'OS_CLIENT_SECURE_FILE',
};

function listFolders({ cwd, env }: Surroundings): string[] {
  const home = env.SNAP_REAL_HOME || env.HOME || homedir();
  return [
    cwd,
    ...(env.XDG_CONFIG_HOME ? [join(env.XDG_CONFIG_HOME, 'openstack')] : []),
    join(home, '.config', 'openstack'),
    ...(env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').map((folder) => join(folder, 'openstack')),
    '/etc/openstack',
  ];
}

/** @returns undefined where there is no such file, or no permission to read it */
function readText(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES') return undefined;
    throw new InputError(`${path}: the file cannot be read (${code}).`);
  }
}
