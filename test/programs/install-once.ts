/** Installs tools in a folder of their own below `.cache/`, and keeps them until other packages or versions are needed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Does nothing when the folder already has the packages.
 * @param packages each with its version
 * @param install fills the folder, which is empty
 */
export async function installOnce(
  folder: string,
  packages: readonly string[],
  install: () => Promise<void>,
): Promise<void> {
  const marker = join(folder, 'installed.txt');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === packages.join('\n')) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await install();
  writeFileSync(marker, packages.join('\n'));
}
