/** The folder of a site of certificates. Nothing outside it is written, nor any file in it that is not of a site. */
import {
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseJson } from '../../runner/exchange.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import { UsageError } from '../usage-error.ts';

export const SITE_FORMAT = 'api-interop/site';

/** The file by which a site is known. */
export const SITE_INDEX = 'site.json';

const PARTS = ['certificates', 'badges'] as const;

/** Before the certificates are verified, which takes a while. @throws UsageError for a folder with other files */
export function requireSiteFolder(folder: string, source: string): void {
  const entries = listFolder(folder);
  if (entries.length > 0 && !isSite(folder, entries))
    throw new UsageError(
      `The folder ${folder} is not empty, and "interop site" did not write it. Give --output an empty folder, or one that does not exist.`,
    );
  const odd = entries.find(
    ({ name }) => (PARTS as readonly string[]).includes(name) && !isFolder(folder, name),
  );
  if (odd)
    throw new UsageError(`${join(folder, odd.name)} is no folder. Remove it, and build the site again.`);
  if (entries.length > 0 && isWithin(source, folder))
    throw new UsageError(
      `The certificates in ${source} are part of the site ${folder}. Keep them in a folder of their own.`,
    );
}

/**
 * Writes the site, and removes certificates and badges of an earlier one.
 * @param files by their path in the folder; each is read when it is written
 */
export function writeSite(folder: string, files: ReadonlyMap<string, () => string | Uint8Array>): void {
  try {
    for (const part of ['', ...PARTS]) makeFolder(join(folder, part));
    for (const part of PARTS) removeOld(folder, part, files);
    for (const [name, read] of files) replaceFile(join(folder, name), read());
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The site ${folder} cannot be written (${code ?? message}). Check that the folder above it exists, and its permissions.`,
    );
  }
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(`The folder ${folder} cannot be read (${code}). Give --output a folder.`);
  }
}

function isSite(folder: string, entries: readonly Dirent[]): boolean {
  const isThere = entries.some((entry) => entry.name === SITE_INDEX && entry.isFile());
  const index = isThere ? parseJson(readFileSync(join(folder, SITE_INDEX), 'utf8')) : undefined;
  return isObject(index) && index.format === SITE_FORMAT;
}

/** A link would lead out of the site. */
function isFolder(folder: string, name: string): boolean {
  return lstatSync(join(folder, name)).isDirectory();
}

function isWithin(source: string, folder: string): boolean {
  const path = relative(realpathSync(folder), realpathSync(source));
  return path === '' || path.split(sep)[0] !== '..';
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function removeOld(folder: string, part: string, files: ReadonlyMap<string, unknown>): void {
  const own = /^[0-9a-f]{64}\.(tar|svg)$/;
  for (const name of readdirSync(join(folder, part)))
    if (own.test(name) && !files.has(`${part}/${name}`)) rmSync(join(folder, part, name));
}

/** A link in place of the file is removed, and not followed. */
function replaceFile(path: string, content: string | Uint8Array): void {
  rmSync(path, { force: true });
  writeFileSync(path, content, { flag: 'wx' });
}
