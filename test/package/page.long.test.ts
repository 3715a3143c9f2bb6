/** Runs the programs of docs/package.md with the installed package, and compares what they print with what the page shows. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTES, Project, ROOT } from './packed-package.ts';

const PAGE = readFileSync(join(ROOT, 'docs/package.md'), 'utf8');

/** Each program, with the output below it where there is one. */
const PROGRAMS = [...PAGE.matchAll(/## ([^\n]+)\n+```js\n([\s\S]*?)```(?:\n+```\n([\s\S]*?)```)?/g)].map(
  ([, title = '', text = '', output]) => ({ title, text, output }),
);

const project = new Project();
beforeAll(() => {
  project.install();
  symlinkSync(join(ROOT, 'node_modules/vitest'), join(project.folder, 'node_modules/vitest'));
}, MINUTES);

describe('docs/package.md', () => {
  it.each(PROGRAMS.filter(({ output }) => output !== undefined))(
    'shows what "$title" prints',
    ({ text, output }) => {
      const file = text.startsWith('// cjs') ? 'program.cjs' : 'program.mjs';
      project.write(file, text);
      expect(project.run(process.execPath, file)).toBe(output);
    },
  );

  it('has a test that passes in a project with vitest', () => {
    const [first] = PROGRAMS.filter(({ text }) => text.includes("from 'vitest'"));
    project.write('placement.test.js', first?.text as string);
    const program = join(ROOT, 'node_modules/vitest/vitest.mjs');
    expect(project.run(process.execPath, program, 'run', '--root', project.folder)).toMatch(/1 passed/);
  });

  it('has five programs', () => {
    expect(PROGRAMS.map(({ title }) => title)).toEqual([
      'A Placement for your tests',
      'Judge one exchange',
      'Run a suite',
      'Documents',
      'From CommonJS',
    ]);
  });
});
