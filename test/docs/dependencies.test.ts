/** docs/dependencies.md has a reason for each package that is installed with this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPart } from './page-calls.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { hasInstallScript?: boolean }>;
};
const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('docs/dependencies.md', () => {
  it('names the dependencies of package.json, and no others', () => {
    expect(listed('| package |')).toEqual(Object.keys(dependencies));
    expect(listed('| optional package |')).toEqual(Object.keys(optionalDependencies));
    expect(listed('| peer package |')).toEqual(Object.keys(peerDependencies));
  });

  it('has a reason for each, and when it is loaded', () => {
    for (const head of ['| package |', '| optional package |', '| peer package |'])
      expect(
        rowsBelow(head).filter((cells) => cells.length !== 3 || cells.some((cell) => cell === '')),
      ).toEqual([]);
  });
});

it('refuses every script that a package would run at its installation', () => {
  const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScript.map(([path]) => path.replace(/.*node_modules\//, ''));
  expect(names.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
});

function listed(head: string): string[] {
  return rowsBelow(head).map(([name = '']) => name.replaceAll('`', ''));
}

function rowsBelow(head: string): string[][] {
  const lines = readPart('docs/dependencies.md').split('\n');
  const start = lines.findIndex((line) => line.startsWith(head)) + 2;
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
