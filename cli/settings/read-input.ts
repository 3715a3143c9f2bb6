/** Reads files that the user names, and explains unreadable ones. */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError with the file and the reason */
export function readInput(what: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The ${what} ${path} cannot be read (${reason(error)}). Check the path and its permissions.`,
    );
  }
}

/** Checks before a long run that its report can be written afterwards. @throws UsageError */
export function requireWritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw new UsageError(
      `The report ${path} cannot be written (${reason(error)}). Check that its folder exists.`,
    );
  }
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
