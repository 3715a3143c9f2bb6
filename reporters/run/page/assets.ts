/** The styles and scripts of the page of a run. */
import { type Asset, readScript, readStyle } from '../../page/assets.ts';

/** A file comes after the files that it imports. */
export const CLIENT_FILES = [
  '../../../page/client/element.js',
  '../../../page/client/search-key.js',
  '../../../page/client/highlight.js',
  '../../../page/client/line-marks.js',
  '../../../page/client/pretty-json.js',
  '../../../page/client/theme.js',
  '../../../page/client/printing.js',
  'view.js',
  'find-causes.js',
  'copy-button.js',
  'cause-entry.js',
  'cause-list.js',
  'filters.js',
  'matrix.js',
  'main.js',
] as const;

export const STYLE_FILES = [
  '../../../page/style/colours.css',
  '../../../page/style/page.css',
  '../../../page/style/controls.css',
  'run.css',
  'matrix.css',
  'causes.css',
  '../../../page/style/print.css',
] as const;

export function readRunScript(): Asset {
  return readScript(new URL('client/', import.meta.url), CLIENT_FILES);
}

export function readRunStyle(): Asset {
  return readStyle(new URL('style/', import.meta.url), STYLE_FILES);
}
