/**
 * The page's style and script, from the files beside this one, as they are written into the page.
 *
 * The script is plain JavaScript that is read, and not TypeScript whose functions are turned into text: what stands in a
 * function's text is up to whoever compiled it. esbuild, and so tsx, puts calls of its own helper `__name` there, which a
 * browser does not have; others rename what is imported. A file that is read says what was written, under tsx and vitest, and
 * after tsc, which copies it (the styles are copied by whoever packs).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  text: string;
  /** As a Content-Security-Policy names it. */
  source: string;
}

/** What is used stands before what uses it. */
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
  return assetOf(joinModules(CLIENT_FILES.map((name) => textOf(`client/${name}`))));
}

/** What must be done before anything is painted. */
export function readEarlyScript(): Asset {
  return assetOf(joinModules([textOf('early-theme.js')]));
}

export function readStyle(): Asset {
  return assetOf(STYLE_FILES.map((name) => textOf(`style/${name}`)).join(''));
}

/**
 * Modules as one: names are unique among them (a test sees to that), so imports and exports can go, and with them the
 * empty export by which tsc marks a module that has no other.
 */
export function joinModules(modules: readonly string[]): string {
  const imports = /^import [^;]*;\n/gm;
  const exports = /^export (?:\{\};\n?)?/gm;
  return modules.map((text) => text.replace(imports, '').replace(exports, '')).join('\n');
}

function assetOf(text: string): Asset {
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

/** A browser reads every line's end as `\n` before it takes the hash. */
function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}
