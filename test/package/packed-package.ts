/** The packed package, and projects that install it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { doExclusively } from '../programs/exclusive.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** In milliseconds, for packing and installing on a busy machine. */
export const MINUTES = 600_000;

let packed: string | undefined;

/** The path of the file that `npm pack` writes; packs once for all tests of a process, and not while another process does. */
export function packPackage(): string {
  if (packed !== undefined) return packed;
  const folder = mkdtempSync(join(tmpdir(), 'interop-packed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const lock = join(ROOT, '.cache/packing');
  const name = doExclusively(lock, () => npm(ROOT, 'pack', '--pack-destination', folder).trim());
  packed = join(folder, name);
  return packed;
}

/** A folder with a package of its own, which is removed after the tests of the file. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'interop-project-'));

  /** @param type of its own files */
  constructor(type: 'module' | 'commonjs' = 'module') {
    this.write('package.json', JSON.stringify({ name: 'project', version: '1.0.0', private: true, type }));
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** @param packages beside the packed package */
  install(...packages: string[]): void {
    npm(this.folder, 'install', '--prefer-offline', '--ignore-scripts', packPackage(), ...packages);
  }

  /** Takes the packages that another project installed. */
  takePackages(other: Project): void {
    renameSync(join(other.folder, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** @returns what the program wrote @throws Error with the same when it fails */
  run(program: string, ...argv: string[]): string {
    try {
      return execFileSync(program, argv, { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${program} ${argv.join(' ')} failed:\n${stdout}${stderr}`);
    }
  }
}

function npm(cwd: string, ...argv: string[]): string {
  return execFileSync('npm', argv, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
}
