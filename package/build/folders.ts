/** Where the build reads and writes. */
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is built; git ignores it. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The rooms that the package has, from the root. */
export const ROOMS = [
  'cli',
  'client',
  'package/entries',
  'reference',
  'reporters',
  'runner',
  'spec',
  'suites',
];
