/**
 * The list of the findings of a view.
 *
 * @import { RunPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */
import { createElement, findElement } from '../../../page/client/element.js';
import { highlight } from '../../../page/client/highlight.js';
import { createCauseEntry } from './cause-entry.js';
import { findCauses } from './find-causes.js';

/** As many entries as a browser can render between two key presses. */
const MAX_ENTRIES = 100;

/** @type {(data: RunPageData, view: View, limit?: number) => void} */
export function showCauses(data, view, limit = MAX_ENTRIES) {
  const list = findElement('list', HTMLUListElement);
  const found = findCauses(data, view);
  const left = found.length - limit;
  const entries = found.slice(0, limit).map((cause) => createCauseEntry(cause, data.versions));
  list.replaceChildren(
    ...entries,
    ...createEnd(data, found.length, left, () => showCauses(data, view, limit + MAX_ENTRIES)),
  );
  findElement('count', HTMLElement).textContent =
    `${found.length.toLocaleString('en')} of ${data.causes.length.toLocaleString('en')}`;
  highlight(list, view.search);
}

/** @type {(data: RunPageData, found: number, left: number, showMore: () => void) => HTMLElement[]} */
function createEnd(data, found, left, showMore) {
  if (found === 0) {
    const words =
      data.causes.length === 0 ? 'No violation was found.' : 'No finding matches the search and the filters.';
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
    findElement('causes', HTMLElement).focus({ preventScroll: true });
  });
  return [createElement('li', { class: 'message' }, button)];
}
