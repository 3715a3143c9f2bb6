/** Looks at a directory before LMDB maps its file into memory: a file that is not LMDB's would crash the process. */
import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';

/** @throws InputError unless the directory is empty, does not exist yet, or holds files of this LMDB */
export function checkDirectory(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    requireParent(path);
    return;
  }
  if (!found.isDirectory())
    throw new InputError(`the store ${path} is not a directory. Name a directory: lmdb:DIR.`);
  requireAccess(path);
  const names = readdirSync(path);
  if (names.includes(DATA)) {
    requireAccess(join(path, DATA));
    checkFile(join(path, DATA));
  } else if (names.some((name) => !name.startsWith('lost+found')))
    throw new InputError(
      `the directory ${path} has other files (${names.slice(0, 3).join(', ')}), and no store. Name an empty directory, or one that does not exist yet.`,
    );
}

const DATA = 'data.mdb';

function requireParent(path: string): void {
  const parent = dirname(path);
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(
      `the store ${path} cannot be made: there is no directory ${parent}. Make that one first.`,
    );
  requireAccess(parent);
}

function requireAccess(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      `this user may not read and write ${path} (${code}). Change its owner, or name another directory.`,
    );
  }
}

/** LMDB's first page begins with a header of 24 bytes, followed by its magic number and the version of its format. */
function checkFile(file: string): void {
  const start = Buffer.alloc(32);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, start, 0, start.length, 0);
  closeSync(descriptor);
  // LMDB writes its first pages with one call, so that an empty file was never used.
  if (length === 0) return;
  if (length < start.length || start.readUInt32LE(24) !== 0xbeefc0de)
    throw new InputError(`${file} is not a file of LMDB 1.0. Name another directory.`);
  const version = start.readUInt16LE(28);
  if (version !== 2)
    throw new InputError(`${file} has LMDB's data format ${version}, and this version reads 2.`);
}
