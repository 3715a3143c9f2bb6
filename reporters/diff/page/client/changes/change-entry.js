/**
 * One change on the page.
 *
 * @import { Found } from './find-changes.js'
 *
 * @typedef {object} EntryOptions
 * @property {string} version the newer one of the step that made it; empty where there is only one step
 * @property {boolean} hasOperation whether the operation must be said, because the heading above does not
 * @property {() => void} pick picks that step alone
 */
import { createElement } from '../element.js';
import { formatPlace, SIGNS, titleOf } from '../words.js';
import { createPlaceList } from './place-list.js';
import { createValueBlocks } from './value-blocks.js';

/** @type {(found: Found, options: EntryOptions) => HTMLElement} */
export function createChangeEntry(found, { version, hasOperation, pick }) {
  const { entry } = found;
  return createElement(
    'li',
    { class: `change ${entry.kind}` },
    createElement('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[entry.kind]),
    createElement(
      'div',
      { class: 'what' },
      createElement('div', { class: 'title' }, heading(found), ...versionMarks(version, pick)),
      whereLine(found, hasOperation),
      ...(found.places.length > 1 ? [createPlaceList(found)] : []),
      ...createValueBlocks(entry),
      facts(found),
    ),
  );
}

/** @type {(found: Found) => HTMLElement} */
function heading({ entry, places }) {
  const { words, name } = titleOf({ ...entry, places });
  const named = name === '' ? [] : [' ', createElement('code', {}, name)];
  return createElement('h4', {}, words, ...named);
}

/** @type {(version: string, pick: () => void) => HTMLElement[]} */
function versionMarks(version, pick) {
  if (version === '') return [];
  const label = `${version}: show this step alone`;
  const button = createElement(
    'button',
    { type: 'button', class: 'version', 'aria-label': label, title: label },
    version,
  );
  button.addEventListener('click', pick);
  return [button];
}

/**
 * What all places have in common; the list of the places has the rest.
 * @type {(found: Found, hasOperation: boolean) => HTMLElement}
 */
function whereLine({ entry, places }, hasOperation) {
  const status = onlyOne(places.map((place) => place.status ?? ''));
  const mediaType = onlyOne(places.map((place) => place.mediaType ?? ''));
  const words = formatPlace(entry, { ...(status && { status }), ...(mediaType && { mediaType }) });
  const operation = hasOperation ? onlyOne(places.map((place) => place.operation)) : '';
  return createElement(
    'p',
    { class: 'where' },
    ...(operation ? [createElement('code', {}, operation), ' · '] : []),
    words,
  );
}

/**
 * Empty where they differ.
 * @type {(words: readonly string[]) => string}
 */
function onlyOne(words) {
  const [word = '', ...others] = new Set(words);
  return others.length === 0 ? word : '';
}

/** @type {(found: Found) => HTMLElement} */
function facts({ entry, places }) {
  const line = onlyOne(places.map((place) => place.line));
  return createElement(
    'dl',
    { class: 'facts' },
    ...fact(
      'breaks',
      entry.breaks.length === 0 ? 'no client' : entry.breaks.join(', '),
      entry.breaks.length > 0,
    ),
    ...(entry.announced ? fact('announced', entry.announced) : []),
    ...fact('rule', createElement('code', {}, entry.rule)),
    ...fact('clause', createElement('code', {}, entry.clause)),
    ...(line ? fact('declared at', createElement('code', {}, line)) : []),
  );
}

/** @type {(term: string, value: Node | string, isGrave?: boolean) => HTMLElement[]} */
function fact(term, value, isGrave = false) {
  return [
    createElement(
      'div',
      isGrave ? { class: 'grave' } : {},
      createElement('dt', {}, term),
      createElement('dd', {}, value),
    ),
  ];
}
