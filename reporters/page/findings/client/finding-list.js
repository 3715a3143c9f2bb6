/**
 * The list of the findings of a view.
 *
 * @import { FindingsPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */
import { createElement, findElement } from '../../client/element.js';
import { highlight } from '../../client/highlight.js';
import { createFindingEntry } from './finding-entry.js';
import { selectFindings } from './select-findings.js';

/** As many entries as a browser can render between two key presses. */
const MAX_ENTRIES = 100;

/** @type {(data: FindingsPageData, view: View, limit?: number) => void} */
export function showFindings(data, view, limit = MAX_ENTRIES) {
  const list = findElement('list', HTMLUListElement);
  const found = selectFindings(data, view);
  const left = found.length - limit;
  const entries = found.slice(0, limit).map((finding) => createFindingEntry(finding, data));
  list.replaceChildren(
    ...entries,
    ...createEnd(data, found.length, left, () => showFindings(data, view, limit + MAX_ENTRIES)),
  );
  findElement('count', HTMLElement).textContent =
    `${found.length.toLocaleString('en')} of ${data.findings.length.toLocaleString('en')}`;
  highlight(list, view.search);
}

/** @type {(data: FindingsPageData, found: number, left: number, showMore: () => void) => HTMLElement[]} */
function createEnd(data, found, left, showMore) {
  if (found === 0) {
    const words = data.findings.length === 0 ? data.none : 'No finding matches the search and the filters.';
    return [createElement('li', { class: 'message' }, words)];
  }
  if (left <= 0) return [];
  const button = createElement(
    'button',
    { type: 'button' },
    `Show more of the other ${left.toLocaleString('en')}`,
  );
  button.addEventListener('click', () => {
    showMore();
    findElement('findings', HTMLElement).focus({ preventScroll: true });
  });
  return [createElement('li', { class: 'message' }, button)];
}
