/** Packages of npm in a folder of their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { execute, lastLines } from './execute.ts';
import { installOnce } from './install-once.ts';

/**
 * Without the packages' install scripts: some of them download a program.
 * @param packages with the version: `name@1.2.3`
 * @throws CannotRun when npm or the packages are not available
 */
export function installNpmPackages(
  folder: string,
  packages: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  return installOnce(folder, packages, async () => {
    say(`installing ${packages.join(' and ')} in ${folder}`);
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
    const { code, output } = await execute('npm', ['install', ...options, ...packages]);
    if (code !== 0) throw new CannotRun(`npm cannot install ${packages[0]}. It said:\n${lastLines(output)}`);
  });
}
