/**
 * Search and filters: reads the page's controls into a view, and shows a view in the controls.
 *
 * @import { PageData } from '../page-data.ts'
 * @import { View } from './view.js'
 *
 * @typedef {Pick<View, 'search' | 'operation' | 'kinds' | 'breaks' | 'by'>} Choice
 *
 * @typedef {object} Filters
 * @property {(view: View) => void} mark shows the view in the controls
 * @property {(counts: Readonly<Record<string, number>>) => void} count shows the number of changes of each filter
 */

import { createElement, findElement } from '../../../page/client/element.js';
import { focusBySlash } from '../../../page/client/search-key.js';
import { compareOperations } from './changes/group-changes.js';
import { listOperations } from './view.js';

/**
 * @param {PageData} data
 * @param {(choice: Choice) => void} choose
 * @param {() => void} clear
 * @returns {Filters}
 */
export function createFilters(data, choose, clear) {
  const form = findElement('filters', HTMLFormElement);
  const search = findElement('search', HTMLInputElement);
  const operation = findElement('operation', HTMLSelectElement);
  operation.append(...createOperationOptions(data));
  form.addEventListener('input', () => choose(readChoice(form, search, operation)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  focusBySlash(search);
  openOnWideScreens(findElement('more', HTMLDetailsElement));
  return {
    mark(view) {
      // Only where it differs: setting the value moves the caret.
      if (search.value !== view.search) search.value = view.search;
      operation.value = view.operation;
      for (const box of findBoxes(form, 'kind')) box.checked = view.kinds.includes(box.value);
      for (const box of findBoxes(form, 'breaks')) box.checked = view.breaks.includes(box.value);
      for (const box of findBoxes(form, 'by')) box.checked = view.by === box.value;
    },
    count(counts) {
      // Not an `output` element: screen readers would read every number at every key press.
      for (const each of form.querySelectorAll('.count')) {
        const name = each instanceof HTMLElement ? (each.dataset.count ?? '') : '';
        each.textContent = (counts[name] ?? 0).toLocaleString('en');
      }
    },
  };
}

/** @type {(data: PageData) => HTMLOptionElement[]} */
function createOperationOptions({ steps }) {
  const names = listOperations(steps).sort(compareOperations);
  return [
    createElement('option', { value: '' }, 'all'),
    ...names.map((name) => createElement('option', { value: name }, name)),
  ];
}

/** @type {(form: HTMLFormElement, search: HTMLInputElement, operation: HTMLSelectElement) => Choice} */
function readChoice(form, search, operation) {
  /** @type {(name: string) => string[]} */
  const checked = (name) =>
    findBoxes(form, name)
      .filter((box) => box.checked)
      .map((box) => box.value);
  return {
    search: search.value,
    operation: operation.value,
    kinds: checked('kind'),
    breaks: checked('breaks'),
    by: checked('by')[0] === 'version' ? 'version' : 'operation',
  };
}

/** @type {(form: HTMLFormElement, name: string) => HTMLInputElement[]} */
function findBoxes(form, name) {
  return [...form.querySelectorAll('input')].filter((box) => box.name === name);
}

/** @type {(details: HTMLDetailsElement) => void} */
function openOnWideScreens(details) {
  const wide = matchMedia('(min-width: 60rem)');
  const adapt = () => {
    details.open = wide.matches;
  };
  adapt();
  wide.addEventListener('change', adapt);
}
