/** Runs the program as it is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { bin, version, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the program that the package installs', () => {
  it('starts in any folder without a TypeScript loader', () => {
    const program = join(ROOT, bin.interop);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--version'], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `api-interop ${version}\n`, stderr: '' });
  });

  it('is in the package, and the pre-commit hook calls it', () => {
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
    const [program] = hook.entry.split(' ');
    expect(Object.keys(bin)).toContain(program);
    expect(files).toContain(bin[program].split('/')[0]);
  });
});
