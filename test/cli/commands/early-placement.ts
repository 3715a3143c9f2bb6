/** A copy of Placement's documents up to 1.9: a gate on it has a quarter of the work, and says the same. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACEMENT = fileURLToPath(new URL('../../../spec/placement', import.meta.url));
const LATER = /^1\.\d\d/;

/** @param folder is created, with the documents and the lock of 1.0 to 1.9 */
export function copyEarlyPlacement(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const lock = readFileSync(join(PLACEMENT, 'published.lock'), 'utf8').split('\n');
  writeFileSync(join(folder, 'published.lock'), lock.filter((line) => !LATER.test(line)).join('\n'));
  for (const name of NAMES) copyFileSync(join(PLACEMENT, name), join(folder, name));
}

const NAMES = [
  'deprecation-policy.yaml',
  '1.0.yaml',
  ...Array.from({ length: 9 }, (_, index) => `1.${index + 1}.overlay.yaml`),
];
