import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { CLIENT_FILES, readDiffScript, STYLE_FILES } from '../../../../reporters/diff/page/assets.ts';
import { joinModules } from '../../../../reporters/page/assets.ts';

const page = new URL('../../../../reporters/diff/page/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(`client/${name}`, page), 'utf8');

/** The others are in reporters/page/. */
const isOwn = (name: string) => !name.startsWith('..');

describe('the scripts and styles of the page', () => {
  it('include every file', () => {
    const scripts = (readdirSync(new URL('client', page), { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.js'),
    );
    expect(CLIENT_FILES.filter(isOwn).sort()).toEqual(scripts.sort());
    expect(STYLE_FILES.filter(isOwn).sort()).toEqual(readdirSync(new URL('style', page)).sort());
  });

  it.each(CLIENT_FILES)('%s imports only files before it', (name) => {
    const used = [...textOf(name).matchAll(/^import [^;]* from '(\..*)';$/gm)].map(([, file]) =>
      posix.join(posix.dirname(name), file as string),
    );
    const before: readonly (string | undefined)[] = CLIENT_FILES.slice(0, CLIENT_FILES.indexOf(name));
    expect(used.filter((file) => !before.includes(file))).toEqual([]);
  });

  it('join into one valid script with unique names', () => {
    // In a block of strict code, as in a module, a name that is declared twice is a syntax error.
    expect(() => new Script(`'use strict'; {${readDiffScript().text}}`)).not.toThrow();
    expect(readDiffScript().text).not.toMatch(/^(import|export) |<\/script|<!--/m);
  });

  it('lose their imports and exports only', () => {
    const modules = [
      "import { a } from './a.js';\n/** A. */\nexport const b = a;\n",
      'export function c() {}\n',
      'd();\nexport {};\n',
    ];
    expect(joinModules(modules)).toBe('/** A. */\nconst b = a;\n\nfunction c() {}\n\nd();\n');
  });
});
