/** The styles and scripts of the page of a diff. */
import { type Asset, readScript, readStyle } from '../../page/assets.ts';

/** A file comes after the files that it imports. */
export const CLIENT_FILES = [
  'words.js',
  'view.js',
  'changes/find-changes.js',
  'changes/group-changes.js',
  '../../../page/client/pretty-json.js',
  '../../../page/client/line-marks.js',
  '../../../page/client/element.js',
  '../../../page/client/search-key.js',
  'changes/value-blocks.js',
  'changes/place-list.js',
  'changes/change-entry.js',
  'changes/group-section.js',
  '../../../page/client/highlight.js',
  'results.js',
  'timeline/step-summary.js',
  'timeline/timeline-column.js',
  'timeline/timeline-picking.js',
  'timeline/timeline.js',
  'timeline/range.js',
  'filters.js',
  '../../../page/client/theme.js',
  'skip-link.js',
  '../../../page/client/printing.js',
  'main.js',
] as const;

export const STYLE_FILES = [
  '../../../page/style/colours.css',
  '../../../page/style/page.css',
  '../../../page/style/controls.css',
  'timeline.css',
  'changes.css',
  '../../../page/style/print.css',
] as const;

export function readDiffScript(): Asset {
  return readScript(new URL('client/', import.meta.url), CLIENT_FILES);
}

export function readDiffStyle(): Asset {
  return readStyle(new URL('style/', import.meta.url), STYLE_FILES);
}
