/** The Python programs of this folder, and the environment that they share. */
import { fileURLToPath } from 'node:url';
import { readRequirements } from '../programs/python-environment.ts';
import type { PythonProgram } from '../programs/python-program.ts';
import { REQUIREMENTS_FILE } from '../real/placement/folders.ts';

/** @param file its name in this folder */
export function upstreamProgram(file: string): PythonProgram {
  return {
    file: path(file),
    environment: path('../../.cache/upstream-tests/environment'),
    requirements: [REQUIREMENTS_FILE, path('requirements.txt')].flatMap(readRequirements),
  };
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
