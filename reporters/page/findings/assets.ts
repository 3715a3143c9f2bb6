/** The styles and scripts of a page of findings. */
import { type Asset, readScript, readStyle } from '../assets.ts';

/** A file comes after the files that it imports. */
export const CLIENT_FILES = [
  '../../client/element.js',
  '../../client/search-key.js',
  '../../client/highlight.js',
  '../../client/line-marks.js',
  '../../client/pretty-json.js',
  '../../client/theme.js',
  '../../client/printing.js',
  'view.js',
  'select-findings.js',
  'copy-button.js',
  'finding-values.js',
  'finding-entry.js',
  'finding-list.js',
  'filters.js',
  'matrix.js',
  'main.js',
] as const;

export const STYLE_FILES = [
  '../../style/colours.css',
  '../../style/page.css',
  '../../style/controls.css',
  'frame.css',
  'runs.css',
  'matrix.css',
  'findings.css',
  '../../style/print.css',
] as const;

export function readFindingsScript(): Asset {
  return readScript(new URL('client/', import.meta.url), CLIENT_FILES);
}

export function readFindingsStyle(): Asset {
  return readStyle(new URL('style/', import.meta.url), STYLE_FILES);
}
