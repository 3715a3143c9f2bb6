/** Reads files that the user names, and explains unreadable ones. */
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError with the file and the reason */
export function readInput(what: string, path: string): string {
  let size: number;
  try {
    ({ size } = statSync(path));
    if (size <= MAX_BYTES) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The ${what} ${path} cannot be read (${reason(error)}). Check the path and its permissions.`,
    );
  }
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
  throw new UsageError(
    `The ${what} ${path} has ${megabytes(size)}, and at most ${megabytes(MAX_BYTES)} are read. Check that it is the right file.`,
  );
}

/** A text in memory has at most about 537 million characters. */
const MAX_BYTES = 500_000_000;

/** Checks before a long run that its report can be written afterwards. @throws UsageError */
export function requireWritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${reason(error)}). Check that its folder exists.`);
  }
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
