/**
 * npm runs this (`prepare`) before it packs, and where it installs the project from a repository: the package is built then. `npm ci`
 * in a checkout, which needs no package, stays fast. A global installation from a repository comes without what builds, since npm
 * passes `global` on to the installation within.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

if (process.env.npm_command !== 'ci') build();

function build() {
  if (!existsSync(`${ROOT}node_modules/tsx`)) run('npm', ['ci', '--ignore-scripts', '--global=false']);
  run(process.execPath, ['--import', 'tsx', 'package/build/build.ts']);
}

/** Without output: programs read that of `npm pack`. */
function run(program, words) {
  execFileSync(program, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
