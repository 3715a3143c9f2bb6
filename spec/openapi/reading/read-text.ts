/** Reads a text file. */
import { readFileSync } from 'node:fs';
import { SpecError } from './spec-error.ts';

/** @throws SpecError when the file cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = PROBLEMS.get(code ?? '') ?? `cannot be read (${code})`;
    throw new SpecError(path, problem, 'Check the path.');
  }
}

const PROBLEMS = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a folder'],
]);
