/**
 * The styles and scripts of the page, read from the files in this folder.
 *
 * The client is plain JavaScript in files of its own. The alternative, TypeScript functions whose source text goes into the
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

/** A file comes after the files that it imports. */
export const CLIENT_FILES = [
  'words.js',
  'view.js',
  'changes/find-changes.js',
  'changes/group-changes.js',
  'pretty-json.js',
  'line-marks.js',
  'element.js',
  'changes/value-blocks.js',
  'changes/place-list.js',
  'changes/change-entry.js',
  'changes/group-section.js',
  'highlight.js',
  'results.js',
  'timeline/step-summary.js',
  'timeline/timeline-column.js',
  'timeline/timeline-picking.js',
  'timeline/timeline.js',
  'timeline/range.js',
  'filters.js',
  'theme.js',
  'skip-link.js',
  'printing.js',
  'main.js',
] as const;

export const STYLE_FILES = [
  'colours.css',
  'page.css',
  'controls.css',
  'timeline.css',
  'changes.css',
  'print.css',
] as const;

export function readScript(): Asset {
  return createAsset(joinModules(CLIENT_FILES.map((name) => readText(`client/${name}`))));
}

/** The script that runs before the first paint. */
export function readEarlyScript(): Asset {
  return createAsset(joinModules([readText('early-theme.js')]));
}

export function readStyle(): Asset {
  return createAsset(STYLE_FILES.map((name) => readText(`style/${name}`)).join(''));
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
function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}
