/** Installs packages of npm in a folder of their own once, and keeps them while the same are asked for. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../real/cannot-start.ts';
import { execute, lastLines } from '../real/execute.ts';

/**
 * What a package wants to run when it is installed does not run: some download a program then.
 * @param wanted with the version: `name@1.2.3`
 * @throws CannotStart when npm or the packages cannot be had
 */
export async function installPackages(
  folder: string,
  wanted: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  const marker = join(folder, 'installed.txt');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted.join('\n')) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`installing ${wanted.join(' and ')} in ${folder}`);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await execute('npm', ['install', ...options, ...wanted]);
  if (code !== 0) throw new CannotStart(`npm cannot install ${wanted[0]}. It said:\n${lastLines(output)}`);
  writeFileSync(marker, wanted.join('\n'));
}
