/** Runs TypeScript's compiler. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './folders.ts';

/** @param project a file beside this one @throws Error with the compiler's messages */
export async function compile(project: string): Promise<void> {
  const compiler = join(ROOT, 'node_modules/typescript-native/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', join(ROOT, 'package/build', project)]);
  } catch (error) {
    throw new Error(`TypeScript cannot build ${project}:\n${(error as { stdout: string }).stdout}`);
  }
}
