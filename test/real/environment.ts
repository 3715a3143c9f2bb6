/** Makes the Python environment that the real service runs in, once for a release. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { execute, lastLines } from './execute.ts';
import { REQUIREMENTS_FILE } from './folders.ts';

/** The release that requirements.txt pins. */
export function pinnedRelease(): string {
  const line = requirements().find((requirement) => requirement.startsWith(PLACEMENT)) as string;
  return line.slice(PLACEMENT.length);
}

/**
 * Does nothing when the environment is there and holds what is asked for.
 * @throws CannotStart when Python, its venv module or the packages cannot be had
 */
export async function makeEnvironment(
  folder: string,
  release: string,
  say: (text: string) => void,
): Promise<void> {
  const wanted = requirementsOf(release);
  const marker = join(folder, 'installed.txt');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted.join('\n')) return;
  rmSync(folder, { recursive: true, force: true });
  say(`making a Python environment in ${folder}`);
  await createEnvironment(folder);
  say(`installing openstack-placement ${release}`);
  await install(folder, wanted);
  writeFileSync(marker, wanted.join('\n'));
}

const PLACEMENT = 'openstack-placement==';

function requirements(): string[] {
  const lines = readFileSync(REQUIREMENTS_FILE, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The libraries are pinned for one release; another one says itself what it works with. */
function requirementsOf(release: string): string[] {
  if (release === pinnedRelease()) return requirements();
  return [
    `${PLACEMENT}${release}`,
    ...requirements().filter((requirement) => requirement.startsWith('gunicorn==')),
  ];
}

async function createEnvironment(folder: string): Promise<void> {
  const { code, output } = await execute('python3', ['-m', 'venv', folder]);
  if (code === 0) return;
  if (code === null)
    throw new CannotStart(
      'python3 is not installed, or not on the PATH. The real Placement is a Python program.',
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
