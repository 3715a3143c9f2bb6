/** Texts of a cloud for a page: visible, and cut. */
import { makeVisible } from '../../visible-text.ts';

/** Characters of a body or a value that the page has; docs/reports.md states them. */
export const MAX_TEXT = 4096;

/** A hint that the JSON report has all of it follows a cut text. */
export function cutText(text: string): string {
  const shown = makeVisible(text);
  if (shown.length <= MAX_TEXT) return shown;
  const left = (shown.length - MAX_TEXT).toLocaleString('en');
  return `${shown.slice(0, MAX_TEXT)}… (${left} more characters in the JSON report)`;
}
