/** Programs of Debian packages, unpacked below `.cache/`: an installation would start services of the system. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './cannot-run.ts';
import { execute, lastLines } from './execute.ts';
import { installOnce } from './install-once.ts';

export interface DebianProgram {
  file: string;
  /** The folder that stands for `/usr`: its modules and data are there. */
  usr: string;
  /** What the program needs in its environment: the folders of unpacked libraries. */
  env: { LD_LIBRARY_PATH?: string };
}

/**
 * Returns the installed program, or the one of a package, which is unpacked with the packages that it needs and that are
 * not installed.
 * @param name such as `haproxy`
 * @param packages that contain the program and its modules
 * @throws CannotRun when the program is not installed and the packages are not available
 */
export async function findDebianProgram(
  name: string,
  packages: readonly string[],
  say: (text: string) => void,
): Promise<DebianProgram> {
  const installed = findInstalled(name);
  if (installed !== undefined) return { file: installed, usr: '/usr', env: {} };
  const root = join(ROOT, packages.join('+'));
  await installOnce(root, packages, () => unpack(root, name, packages, say));
  const usr = join(root, 'usr');
  const file = findIn([join(usr, 'sbin'), join(usr, 'bin')], name);
  if (file === undefined) throw new CannotRun(`the packages ${packages.join(', ')} do not contain ${name}.`);
  return { file, usr, env: { LD_LIBRARY_PATH: libraryFolders(root).join(':') } };
}

/** The file of a program that the machine has. */
export function findInstalled(name: string): string | undefined {
  return findIn([...(process.env.PATH ?? '').split(':'), ...ADMINISTRATORS], name);
}

const ROOT = fileURLToPath(new URL('../../.cache/debian/', import.meta.url));

/** Folders of programs of administrators are often not in the path of others. */
const ADMINISTRATORS = ['/usr/sbin', '/usr/local/sbin'];

function findIn(folders: readonly string[], name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

async function unpack(
  root: string,
  name: string,
  packages: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  say(`unpacking the Debian packages ${packages.join(', ')} in ${root}`);
  const missing = await listMissing(name, packages);
  const download = await execute('apt-get', ['download', '-qq', ...missing], process.env, root);
  if (download.code !== 0) throw cannotUnpack(name, packages, download.output);
  for (const each of missing) {
    const { code, output } = await execute('sh', ['-c', `dpkg-deb -x "$0"_*.deb .`, each], process.env, root);
    if (code !== 0) throw cannotUnpack(name, packages, output);
  }
}

/** The packages, and those that they need and that are not installed. A machine whose package lists are old gets new ones once. */
async function listMissing(name: string, packages: readonly string[]): Promise<string[]> {
  const simulate = ['install', '--simulate', '-qq', '--no-install-recommends', ...packages];
  let { code, output } = await execute('apt-get', simulate);
  if (code !== 0 && code !== null && process.getuid?.() === 0) {
    await execute('apt-get', ['update', '-qq']);
    ({ code, output } = await execute('apt-get', simulate));
  }
  if (code !== 0) throw cannotUnpack(name, packages, output);
  return [...output.matchAll(/^Inst (\S+)/gm)].map(([, each]) => each as string);
}

function cannotUnpack(name: string, packages: readonly string[], output: string): CannotRun {
  return new CannotRun(
    `${name} is not installed, and apt-get cannot get it; install ${packages.join(' and ')}. It said:\n${lastLines(output)}`,
  );
}

function libraryFolders(root: string): string[] {
  const machine = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as string] ?? '';
  return ['usr/lib', 'lib'].map((folder) => join(root, folder, machine));
}
