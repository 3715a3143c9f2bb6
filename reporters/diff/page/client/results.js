/**
 * The result of a view: its heading, the number of changes, and the changes.
 *
 * @import { PageData } from '../page-data.ts'
 * @import { View } from './view.js'
 *
 * @typedef {object} Results
 * @property {(view: View) => void} show
 */

import { createElement, findElement } from '../../../page/client/element.js';
import { highlight } from '../../../page/client/highlight.js';
import { countPlaces, findChanges } from './changes/find-changes.js';
import { groupChanges, takeEntries } from './changes/group-changes.js';
import { createGroupSection, NOT_SHOWN } from './changes/group-section.js';
import { isFiltered } from './view.js';
import { formatCount } from './words.js';

/**
 * @param {PageData} data
 * @param {(from: number, to: number) => void} pick indexes of versions
 * @param {() => void} clear of all filters
 * @returns {Results}
 */
export function createResults(data, pick, clear) {
  const groups = findElement('groups', HTMLElement);
  const result = findElement('changes', HTMLElement);
  /** @type {(step: number) => void} */
  const pickStep = (step) => {
    pick(step, step + 1);
    // The pressed button no longer exists, so the focus moves to the result.
    result.focus();
  };
  /** @type {(view: View, limit?: number) => void} */
  const show = (view, limit = MAX_ENTRIES) => {
    const found = findChanges(data, view);
    const { shown, left } = takeEntries(groupChanges(data, found, view), limit);
    findElement('result-title', HTMLElement).textContent = describeView(data, view);
    findElement('count', HTMLElement).textContent =
      `${formatCount(countPlaces(found), 'change')} in ${formatCount(found.length, 'entry', 'entries')}`;
    const sections = shown.map((group) => createGroupSection(data, group, view.by, pickStep));
    const more = left === 0 ? [] : [createMoreButton(left, () => show(view, limit + MAX_ENTRIES))];
    groups.replaceChildren(...(shown.length > 0 ? sections : createEmptyMessage(view, clear)), ...more);
    highlight(groups, view.search);
  };
  return { show };
}

/** As many entries as a browser can render between two key presses. */
const MAX_ENTRIES = 200;

/** @type {(left: number, showMore: () => void) => HTMLElement} */
function createMoreButton(left, showMore) {
  const button = createElement(
    'button',
    { type: 'button' },
    `Show more of the other ${formatCount(left, 'entry', 'entries')}`,
  );
  button.addEventListener('click', () => {
    showMore();
    // The next entries begin at the place of the button, so the page must not scroll.
    findElement('changes', HTMLElement).focus({ preventScroll: true });
  });
  return button;
}

/** @type {(data: PageData, view: View) => string} */
function describeView({ versions, steps }, { from, to }) {
  if (steps.length < 2) return steps[0]?.title || 'Changes';
  if (from === to) return versions[from] ?? '';
  const title = to - from === 1 ? steps[from]?.title : '';
  return `${versions[from]} → ${versions[to]}${title ? `: ${title}` : ''}`;
}

/** @type {(view: View, clear: () => void) => HTMLElement[]} */
function createEmptyMessage(view, clear) {
  const message = createElement('p', { class: 'message' }, describeReason(view));
  if (!isFiltered(view)) return [message];
  const button = createElement('button', { type: 'button' }, 'Clear all filters');
  button.addEventListener('click', () => {
    clear();
    findElement('changes', HTMLElement).focus();
  });
  return [message, button];
}

/** @type {(view: View) => string} */
function describeReason(view) {
  if (view.from === view.to) return 'A version does not differ from itself. Select another one.';
  return isFiltered(view) ? 'No change matches the search and the filters.' : NOT_SHOWN;
}
