/** Runs the programs of docs/package.md and docs/client.md with the installed package, and compares what they print with what the pages show. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTES, Project, ROOT } from './packed-package.ts';

const PROGRAMS = readPrograms('docs/package.md');

/** Each program below its heading, with the output below it where there is one. */
function readPrograms(path: string) {
  const sections = readFileSync(join(ROOT, path), 'utf8').split(/^#+ /m).slice(1);
  return sections.flatMap((section) =>
    [...section.matchAll(/```js\n([\s\S]*?)```(?:\n+```\n([\s\S]*?)```)?/g)].map(([, text = '', output]) => ({
      title: section.split('\n')[0] as string,
      text,
      output,
    })),
  );
}

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

describe('docs/client.md', () => {
  const programs = readPrograms('docs/client.md');

  it.each(programs)('shows what "$title" prints', ({ text, output }) => {
    project.write('program.mjs', text);
    expect(project.run(process.execPath, 'program.mjs')).toBe(output);
  });

  it('has four programs', () => {
    expect(programs.map(({ title }) => title)).toEqual([
      'A client that is typed by its microversion',
      'Several versions',
      'Writers that meet',
      'Find a cloud that departs, in your own tests',
    ]);
  });
});
