/** Lists the source files below a folder. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders with code that is not the author's own. */
const OTHERS: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'build',
  'out',
  'coverage',
]);

/** JavaScript and TypeScript; files of declarations make no calls. */
const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

/** Of a folder, paths relative to it; of a file, the file alone. Hidden folders are left out. */
export function listSources(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return listBelow(path).sort();
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || OTHERS.has(entry.name) ? [] : listBelow(path);
    return entry.isFile() && SOURCE.test(entry.name) && !DECLARATIONS.test(entry.name) ? [path] : [];
  });
}

/** True for a file of source code, by its name. */
export function isSource(path: string): boolean {
  return SOURCE.test(path);
}
