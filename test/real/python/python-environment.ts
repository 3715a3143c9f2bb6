/** Makes a Python environment below `.cache/` once, and keeps it while the same is asked for. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { execute, lastLines } from '../execute.ts';

/** The lines of a requirements file that are neither empty nor a comment. */
export function readRequirements(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Does nothing when the environment is there and holds what is asked for.
 * @throws CannotStart when Python, its venv module or the packages cannot be had
 */
export async function makePythonEnvironment(
  folder: string,
  wanted: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  const marker = join(folder, 'installed.txt');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted.join('\n')) return;
  rmSync(folder, { recursive: true, force: true });
  say(`making a Python environment in ${folder}`);
  await createEnvironment(folder);
  say(`installing ${wanted[0]} and what belongs to it`);
  await install(folder, wanted);
  writeFileSync(marker, wanted.join('\n'));
}

async function createEnvironment(folder: string): Promise<void> {
  const { code, output } = await execute('python3', ['-m', 'venv', folder]);
  if (code === 0) return;
  if (code === null)
    throw new CannotStart(
      "python3 is not installed, or not on the PATH. OpenStack's own programs are written in Python.",
    );
  throw new CannotStart(
    `python3 cannot make a virtual environment; on Debian and Ubuntu that takes the package python3-venv. It said:\n${lastLines(output)}`,
  );
}

async function install(folder: string, wanted: readonly string[]): Promise<void> {
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const { code, output } = await execute(join(folder, 'bin', 'python3'), [...pip, ...wanted]);
  if (code === 0) return;
  throw new CannotStart(
    `pip cannot install ${wanted[0]}; see whether the package registry can be reached. It said:\n${lastLines(output)}`,
  );
}
