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
import { element } from '../element.js';
import { placeWords, SIGNS, titleOf } from '../words.js';
import { placeList } from './place-list.js';
import { valueBlocks } from './value-blocks.js';

/** @type {(found: Found, options: EntryOptions) => HTMLElement} */
export function changeEntry(found, { version, hasOperation, pick }) {
  const { entry } = found;
  return element(
    'li',
    { class: `change ${entry.kind}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[entry.kind]),
    element(
      'div',
      { class: 'what' },
      element('div', { class: 'title' }, heading(found), ...versionMarks(version, pick)),
      whereLine(found, hasOperation),
      ...(found.places.length > 1 ? [placeList(found)] : []),
      ...valueBlocks(entry),
      facts(found),
    ),
  );
}

/** @type {(found: Found) => HTMLElement} */
function heading({ entry, places }) {
  const { words, name } = titleOf({ ...entry, places });
  const named = name === '' ? [] : [' ', element('code', {}, name)];
  return element('h4', {}, words, ...named);
}

/** @type {(version: string, pick: () => void) => HTMLElement[]} */
function versionMarks(version, pick) {
  if (version === '') return [];
  const label = `${version}: show this step alone`;
  const button = element(
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
  const words = placeWords(entry, { ...(status && { status }), ...(mediaType && { mediaType }) });
  const operation = hasOperation ? onlyOne(places.map((place) => place.operation)) : '';
  return element(
    'p',
    { class: 'where' },
    ...(operation ? [element('code', {}, operation), ' · '] : []),
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
  return element(
    'dl',
    { class: 'facts' },
    ...fact(
      'breaks',
      entry.breaks.length === 0 ? 'no client' : entry.breaks.join(', '),
      entry.breaks.length > 0,
    ),
    ...(entry.announced ? fact('announced', entry.announced) : []),
    ...fact('rule', element('code', {}, entry.rule)),
    ...fact('clause', element('code', {}, entry.clause)),
    ...(line ? fact('declared at', element('code', {}, line)) : []),
  );
}

/** @type {(term: string, value: Node | string, isGrave?: boolean) => HTMLElement[]} */
function fact(term, value, isGrave = false) {
  return [
    element('div', isGrave ? { class: 'grave' } : {}, element('dt', {}, term), element('dd', {}, value)),
  ];
}
