/** Python packages in a virtual environment of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { execute, lastLines } from './execute.ts';
import { installOnce } from './install-once.ts';
import { findUv } from './uv.ts';

/** The lines of a requirements file that are neither empty nor a comment. */
export function readRequirements(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * @param requirements as pip takes them; messages name the first
 * @throws CannotRun when Python, its venv module or the packages are not available
 */
export function makePythonEnvironment(
  folder: string,
  requirements: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  return installOnce(folder, requirements, async () => {
    say(`making a Python environment in ${folder}`);
    await createEnvironment(folder);
    say(`installing ${requirements[0]} and its dependencies`);
    await install(folder, requirements);
  });
}

/** @throws CannotRun when Python or its venv module is not available */
export async function createEnvironment(folder: string): Promise<void> {
  const { code, output } = await execute('python3', ['-m', 'venv', folder]);
  if (code === 0) return;
  if (code === null)
    throw new CannotRun(
      "python3 is not installed, or not on the PATH. OpenStack's own programs are written in Python.",
    );
  throw new CannotRun(
    `python3 cannot make a virtual environment; on Debian and Ubuntu install python3-venv. It said:\n${lastLines(output)}`,
  );
}

/** pip reads settings that uv does not, such as another registry, so it has the last word. */
async function install(folder: string, requirements: readonly string[]): Promise<void> {
  const python = join(folder, 'bin', 'python3');
  const uv = await findUv();
  if (uv !== undefined) {
    const install = ['pip', 'install', '--quiet', '--system-certs', '--python', python];
    const { code } = await execute(uv, [...install, ...requirements]);
    if (code === 0) return;
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const { code, output } = await execute(python, [...pip, ...requirements]);
  if (code === 0) return;
  throw new CannotRun(
    `pip cannot install ${requirements[0]}; check that the package registry is reachable. It said:\n${lastLines(output)}`,
  );
}
