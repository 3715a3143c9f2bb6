/** Reads a text file. */
import { readFileSync } from 'node:fs';
import { SpecError } from './spec-error.ts';

/** @throws SpecError when the file cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SpecError(path, `cannot be read (${(error as NodeJS.ErrnoException).code})`, 'Check the path.');
  }
}
