/** What is installed with this package: the packages that its programs import, and no development packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ROOMS } from '../../package/build/folders.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Files of the package that only its authors run. */
const OF_AUTHORS = ['spec/generate-types.ts', 'client/generate/generate-services.ts'];

it.each([
  ["import { a } from 'x';", ['x']],
  ["import 'x/y';\nexport * from '@a/b/c';", ['x', '@a/b']],
  ["import type { A } from './x.ts';\nimport { b } from 'node:fs';", []],
  ["const { a } = await import('x');", ['x']],
  ["import type { A } from 'x';\nimport { type B } from 'y';", ['y']],
  ["let a: typeof import('x');", []],
])('reads the packages of %s', (text, want) => {
  expect(packagesIn(text)).toEqual(want);
});

/** An optional dependency is imported by a name in a variable, where it is needed. */
it('has a dependency for each package that its files import', () => {
  const missing = ROOMS.flatMap((folder) => listSources(folder))
    .filter((file) => !OF_AUTHORS.includes(file))
    .flatMap((file) =>
      packagesIn(readFileSync(join(ROOT, file), 'utf8'))
        .filter((name) => dependencies[name] === undefined)
        .map((name) => `${file} imports ${name}`),
    );
  expect(missing).toEqual([]);
});

function listSources(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true }) as string[];
  return names.filter((name) => /\.(ts|js)$/.test(name)).map((name) => `${folder}/${name}`);
}

/** Types alone are of no use at run time. */
function packagesIn(text: string): string[] {
  const imported = text.matchAll(
    /(?:^(?:import|export)\b(?! type\b)[^'";]*?\bfrom |^import |(?<!typeof )\bimport\()'([\w@][\w@/.-]*)'/gm,
  );
  return [...imported]
    .map(([, name = '']) => name)
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] as string);
}
