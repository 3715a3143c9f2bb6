/** Writes files into a new folder, and never over others. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../usage-error.ts';

export interface NewFile {
  /** In the folder; it may name a folder there. */
  name: string;
  text: string;
}

/** @param folder as the user wrote it, for messages. @throws UsageError where the folder has files */
export function requireEmpty(path: string, folder: string): void {
  const [first, ...others] = namesIn(path);
  if (first === undefined) return;
  const found = others.length === 0 ? first : `${first} and ${others.length} more`;
  throw new UsageError(`${folder} has files already: ${found}. Name a new or empty folder.`);
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(`${path} is not a readable folder (${code}).`);
  }
}

/** @throws UsageError where the folder cannot be written, or has one of the files */
export function writeNewFiles(path: string, folder: string, files: readonly NewFile[]): void {
  try {
    for (const { name, text } of files) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text, { flag: 'wx' });
    }
  } catch (error) {
    throw new UsageError(`${folder} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Takes back what `writeNewFiles` wrote. */
export function removeNewFiles(path: string, files: readonly NewFile[]): void {
  for (const { name } of files) rmSync(join(path, name), { force: true });
}
