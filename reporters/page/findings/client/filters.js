/**
 * Search and filters: reads the page's controls into a view, and shows a view in the controls.
 *
 * @import { FindingsPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 *
 * @typedef {object} Filters
 * @property {(view: View) => void} mark shows the view in the controls
 * @property {(counts: Readonly<Record<string, number>>) => void} count shows the number of findings of each level
 */
import { createElement, findElement } from '../../client/element.js';
import { focusBySlash } from '../../client/search-key.js';
import { listOperations } from './view.js';

/** @type {(data: FindingsPageData, change: (part: Partial<View>) => void, clear: () => void) => Filters} */
export function createFilters(data, change, clear) {
  const form = findElement('filters', HTMLFormElement);
  const search = findElement('search', HTMLInputElement);
  const operation = findElement('operation', HTMLSelectElement);
  const version = findElement('version', HTMLSelectElement);
  operation.append(createOption('', 'all'), ...listOperations(data).map((name) => createOption(name, name)));
  version.append(createOption('', 'all'), ...data.versions.map((name) => createOption(name, name)));
  const boxes = [...form.querySelectorAll('input')].filter(({ name }) => name === 'level');
  search.addEventListener('input', () => change({ search: search.value }));
  operation.addEventListener('change', () => change({ operation: operation.value }));
  version.addEventListener('change', () => change(rangeOf(data, version.value)));
  const run = createSelect('run', data.runs, (value) => change({ run: value }));
  const capability = createSelect('capability', data.capabilities, (value) => change({ capability: value }));
  for (const box of boxes)
    box.addEventListener('change', () =>
      change({
        levels: boxes.filter(({ checked }) => checked).map(({ value }) => value),
      }),
    );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  focusBySlash(search);
  return {
    mark(view) {
      // Only where it differs: setting the value moves the caret.
      if (search.value !== view.search) search.value = view.search;
      operation.value = view.operation;
      if (run) run.value = view.run;
      if (capability) capability.value = view.capability;
      showRange(version, data, view);
      for (const box of boxes) box.checked = view.levels.includes(box.value);
    },
    count(counts) {
      for (const each of form.querySelectorAll('.count')) {
        const name = each instanceof HTMLElement ? (each.dataset.count ?? '') : '';
        each.textContent = (counts[name] ?? 0).toLocaleString('en');
      }
    },
  };
}

/** None where there is nothing to choose. @type {(id: string, names: readonly string[], choose: (name: string) => void) => HTMLSelectElement | undefined} */
function createSelect(id, names, choose) {
  if (names.length === 0) return undefined;
  const select = findElement(id, HTMLSelectElement);
  select.append(createOption('', 'all'), ...names.map((name) => createOption(name, name)));
  select.addEventListener('change', () => choose(select.value));
  return select;
}

/** @type {(value: string, text: string) => HTMLOptionElement} */
function createOption(value, text) {
  return createElement('option', { value }, text);
}

/** @type {(data: FindingsPageData, version: string) => Pick<View, 'since' | 'until'>} */
function rangeOf({ versions }, version) {
  if (version === '') return { since: 0, until: Math.max(0, versions.length - 1) };
  return { since: versions.indexOf(version), until: versions.indexOf(version) };
}

/** A range of several, which only the matrix can choose, is an option of its own. @type {(select: HTMLSelectElement, data: FindingsPageData, view: View) => void} */
function showRange(select, { versions }, { since, until }) {
  select.querySelector('option[data-range]')?.remove();
  const isWhole = since === 0 && until === versions.length - 1;
  if (isWhole) select.value = '';
  else if (since === until) select.value = versions[since] ?? '';
  else {
    const option = createElement(
      'option',
      { value: '-', 'data-range': '' },
      `${versions[since]} to ${versions[until]}`,
    );
    select.append(option);
    select.value = '-';
  }
}
