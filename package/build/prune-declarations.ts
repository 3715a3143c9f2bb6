/** Keeps the declarations that a reader of the public entries reaches, with imports that every resolution of TypeScript follows. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DIST, ROOT } from './folders.ts';

/** Removes all other declarations: what the entries import, and what only the code of these imports. */
export function pruneDeclarations(): void {
  const texts = readReachable(listEntries());
  for (const path of listDeclarations()) if (!texts.has(path)) rmSync(path);
  for (const [path, text] of texts) writeFileSync(path, withScriptNames(text));
}

/** The declarations that `exports` of the package names. */
function listEntries(): string[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string }>;
  };
  return Object.values(exports).flatMap((one) => (typeof one === 'string' ? [] : [join(ROOT, one.types)]));
}

function listDeclarations(): string[] {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.d.ts')).map((name) => join(DIST, name));
}

function readReachable(entries: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const left = [...entries];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (texts.has(path)) continue;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    for (const [, from = ''] of text.matchAll(RELATIVE)) left.push(declarationOf(join(dirname(path), from)));
  }
  return texts;
}

const RELATIVE = /(?:from|import\()\s*'(\.[^']*)'|(?:from|import\()\s*"(\.[^"]*)"/g;

function declarationOf(imported: string): string {
  const path = imported.replace(/\.[tj]s$/, '.d.ts');
  if (!existsSync(path)) throw new Error(`${imported} is imported by a declaration and has none`);
  return path;
}

/** The compiler leaves `.ts` in declarations, and the file beside them is `.js`. */
function withScriptNames(text: string): string {
  return text.replaceAll(/((?:from|import\()\s*['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js');
}
