/** The program as package.json names it. Tests of the long tier install the package and run it (`test/package/`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { name, bin, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the program that the package installs', () => {
  it('is built from a file that a shell can start', () => {
    const source = bin.interop.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect(existsSync(join(ROOT, source))).toBe(true);
    expect(readFileSync(join(ROOT, source), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('has the name of the package as well, so that npx finds it', () => {
    expect(bin[name]).toBe(bin.interop);
  });

  it('is in the package, and the pre-commit hook calls it', () => {
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
    const [program] = hook.entry.split(' ');
    expect(Object.keys(bin)).toContain(program);
    expect(files).toContain(bin[program].split('/')[0]);
  });
});
