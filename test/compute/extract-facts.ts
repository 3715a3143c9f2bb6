/** Reads the facts of a release of Nova, which is installed in an environment of its own. */
import { fileURLToPath } from 'node:url';
import { queryPython } from '../programs/python-program.ts';
import type { Facts } from './facts.ts';

/** @throws CannotRun when Python or the release is not available, or the script does not understand the release */
export async function extractFacts(release: string): Promise<Facts> {
  const program = {
    file: path('extract_facts.py'),
    environment: path(`../../.cache/compute-facts/${release}`),
    requirements: [`nova==${release}`],
  };
  return JSON.parse(await queryPython(program, ''));
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
