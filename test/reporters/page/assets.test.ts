import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as diff from '../../../reporters/diff/page/assets.ts';
import { joinModules } from '../../../reporters/page/assets.ts';
import * as findings from '../../../reporters/page/findings/assets.ts';

const PAGES = [
  ['a comparison of documents', 'diff/page/', diff.CLIENT_FILES, diff.STYLE_FILES, diff.readDiffScript],
  ['findings', 'page/findings/', findings.CLIENT_FILES, findings.STYLE_FILES, findings.readFindingsScript],
] as const;

/** The others are shared, in reporters/page/. */
const isOwn = (name: string) => !name.startsWith('..');

describe.each(PAGES)(
  'the scripts and styles of the page of %s',
  (_what, folder, clientFiles, styleFiles, readAll) => {
    const page = new URL(`../../../reporters/${folder}`, import.meta.url);
    const textOf = (name: string) => readFileSync(new URL(`client/${name}`, page), 'utf8');

    it('include every file', () => {
      const scripts = (readdirSync(new URL('client', page), { recursive: true }) as string[]).filter((name) =>
        name.endsWith('.js'),
      );
      expect(clientFiles.filter(isOwn).sort()).toEqual(scripts.sort());
      expect(styleFiles.filter(isOwn).sort()).toEqual(readdirSync(new URL('style', page)).sort());
    });

    it.each(clientFiles)('%s imports only files before it', (name) => {
      const used = [...textOf(name).matchAll(/^import [^;]* from '(\..*)';$/gm)].map(([, file]) =>
        posix.join(posix.dirname(name), file as string),
      );
      const before = clientFiles.slice(0, clientFiles.indexOf(name as never)) as readonly (
        | string
        | undefined
      )[];
      expect(used.filter((file) => !before.includes(file))).toEqual([]);
    });

    it('join into one valid script with unique names', () => {
      const { text } = readAll();
      // In a block of strict code, as in a module, a name that is declared twice is a syntax error.
      expect(() => new Script(`'use strict'; {${text}}`)).not.toThrow();
      expect(text).not.toMatch(/^(import|export) |<\/script|<!--/m);
    });
  },
);

it('modules lose their imports and exports only', () => {
  const modules = [
    "import { a } from './a.js';\n/** A. */\nexport const b = a;\n",
    'export function c() {}\n',
    'd();\nexport {};\n',
  ];
  expect(joinModules(modules)).toBe('/** A. */\nconst b = a;\n\nfunction c() {}\n\nd();\n');
});
