/** What publint and arethetypeswrong say of the packed file. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { execute } from '../programs/execute.ts';
import { installNpmPackages } from '../programs/npm-packages.ts';
import { MINUTES, packPackage, ROOT } from './packed-package.ts';

const FOLDER = join(ROOT, '.cache/package-linters');

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await installNpmPackages(FOLDER, ['publint@0.3.25', '@arethetypeswrong/cli@0.18.5'], () => {});
}, MINUTES);

it('publint finds nothing', async () => {
  const { code, output } = await runTool('publint', 'run', packPackage(), '--strict');
  expect(output).toContain('All good!');
  expect(code).toBe(0);
});

/** Of modules alone: Node requires them as well, but TypeScript before 5.8 allows only `import` (docs/package.md). */
it('arethetypeswrong finds nothing', async () => {
  const { code, output } = await runTool('attw', packPackage(), '--profile', 'esm-only', '--format', 'json');
  const { problems } = JSON.parse(output) as { problems: Record<string, object[]> };
  expect(
    Object.keys(problems).filter((name) => name !== 'CJSResolvesToESM' && name !== 'NoResolution'),
  ).toEqual([]);
  expect(code).toBe(0);
});

function runTool(name: string, ...argv: string[]) {
  return execute(join(FOLDER, 'node_modules/.bin', name), argv);
}
