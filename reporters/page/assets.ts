/**
 * Styles and scripts of pages, read from files.
 *
 * Clients are plain JavaScript in files of their own. The alternative, TypeScript functions whose source text goes into the
 * page, depends on the compiler: esbuild, and so tsx, adds calls of its helper `__name`, which a browser does not have, and
 * other compilers rename imports. A file that is read at run time is the same under tsx, under vitest and after tsc, which
 * copies it (the build copies the styles).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  text: string;
  /** Its hash as a source of a Content-Security-Policy. */
  source: string;
}

/** Joins the modules of a client, of which each comes after those that it imports. @param base of the paths */
export function readScript(base: URL, paths: readonly string[]): Asset {
  return createAsset(joinModules(paths.map((path) => readText(new URL(path, base)))));
}

/** The script that runs before the first paint. */
export function readEarlyScript(): Asset {
  return readScript(new URL(import.meta.url), ['early-theme.js']);
}

/** @param base of the paths */
export function readStyle(base: URL, paths: readonly string[]): Asset {
  return createAsset(paths.map((path) => readText(new URL(path, base))).join(''));
}

/**
 * Joins modules into one script by removing their imports and exports, and the empty export that tsc adds to a module
 * without any. Top-level names are unique across the modules (a test checks that).
 */
export function joinModules(modules: readonly string[]): string {
  const imports = /^import [^;]*;\n/gm;
  const exports = /^export (?:\{\};\n?)?/gm;
  return modules.map((text) => text.replace(imports, '').replace(exports, '')).join('\n');
}

function createAsset(text: string): Asset {
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

/** A browser turns every line end into `\n` before it computes the hash. */
function readText(file: URL): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
