/** Reads a text file. */
import { readFileSync } from 'node:fs';
import { SpecError } from './spec-error.ts';

/** @throws SpecError when the file cannot be read */
export function readText(path: string): string {
  try {
    return decode(path, readFileSync(path));
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const problem = PROBLEMS.get(code ?? '') ?? `cannot be read (${code})`;
    throw new SpecError(path, problem, 'Check the path.');
  }
}

/** Without the mark of the byte order, which editors on Windows write. @throws SpecError for bytes that are not UTF-8 */
function decode(path: string, bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw new SpecError(
      path,
      'is not UTF-8',
      'Save the file in UTF-8, the encoding of YAML and JSON documents.',
    );
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

const PROBLEMS = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a folder'],
]);
