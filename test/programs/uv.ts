/** uv, which installs Python packages with a twentieth of the processor time that pip needs (Nova: 2 s and 40 s). */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from './execute.ts';

const RELEASE = '0.13.9';
const FOLDER = fileURLToPath(new URL(`../../.cache/uv-${RELEASE}/`, import.meta.url));

/** The path of the program, which is installed on first use; undefined where it cannot be installed. */
export async function findUv(): Promise<string | undefined> {
  const program = join(FOLDER, 'bin', 'uv');
  if (!existsSync(program)) await installUv();
  return existsSync(program) ? program : undefined;
}

/** Two processes can install it at the same time: the one that ends first wins. */
async function installUv(): Promise<void> {
  mkdirSync(dirname(FOLDER), { recursive: true });
  const folder = mkdtempSync(FOLDER.replace(/\/$/, '-'));
  const { code } = await execute('python3', ['-m', 'venv', folder]);
  if (code === 0) {
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
    await execute(join(folder, 'bin', 'python3'), [...pip, '--only-binary', ':all:', `uv==${RELEASE}`]);
  }
  try {
    renameSync(folder, FOLDER);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}
