/**
 * The entry of a change on the page.
 *
 * @import { Found } from './find-changes.js'
 *
 * @typedef {object} EntryOptions
 * @property {string} version the newer version of the step; empty where there is only one step
 * @property {boolean} hasOperation whether the entry names the operation, because the heading of the group does not
 * @property {() => void} pick selects that step only
 */
import { createElement } from '../../../../page/client/element.js';
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
      createElement('div', { class: 'title' }, createHeading(found), ...createVersionButton(version, pick)),
      createPlaceLine(found, hasOperation),
      ...(found.places.length > 1 ? [createPlaceList(found)] : []),
      ...createValueBlocks(entry),
      createFacts(found),
    ),
  );
}

/** @type {(found: Found) => HTMLElement} */
function createHeading({ entry, places }) {
  const { words, name } = titleOf({ ...entry, places });
  const named = name === '' ? [] : [' ', createElement('code', {}, name)];
  return createElement('h4', {}, words, ...named);
}

/** @type {(version: string, pick: () => void) => HTMLElement[]} */
function createVersionButton(version, pick) {
  if (version === '') return [];
  const label = `${version}: show this step only`;
  const button = createElement(
    'button',
    { type: 'button', class: 'version', 'aria-label': label, title: label },
    version,
  );
  button.addEventListener('click', pick);
  return [button];
}

/**
 * What all places have in common; the list of places has the rest.
 * @type {(found: Found, hasOperation: boolean) => HTMLElement}
 */
function createPlaceLine({ entry, places }, hasOperation) {
  const status = commonWord(places.map((place) => place.status ?? ''));
  const mediaType = commonWord(places.map((place) => place.mediaType ?? ''));
  const words = formatPlace(entry, { ...(status && { status }), ...(mediaType && { mediaType }) });
  const operation = hasOperation ? commonWord(places.map((place) => place.operation)) : '';
  return createElement(
    'p',
    { class: 'where' },
    ...(operation ? [createElement('code', {}, operation), ' · '] : []),
    words,
  );
}

/**
 * The word that all have in common; empty where they differ.
 * @type {(words: readonly string[]) => string}
 */
function commonWord(words) {
  const [word = '', ...others] = new Set(words);
  return others.length === 0 ? word : '';
}

/** @type {(found: Found) => HTMLElement} */
function createFacts({ entry, places }) {
  const line = commonWord(places.map((place) => place.line));
  return createElement(
    'dl',
    { class: 'facts' },
    ...createFact(
      'breaks',
      entry.breaks.length === 0 ? 'no client' : entry.breaks.join(', '),
      entry.breaks.length > 0,
    ),
    ...(entry.announced ? createFact('announced', entry.announced) : []),
    ...createFact('rule', createElement('code', {}, entry.rule)),
    ...createFact('clause', createElement('code', {}, entry.clause)),
    ...(line ? createFact('declared at', createElement('code', {}, line)) : []),
  );
}

/** @type {(term: string, value: Node | string, isBreaking?: boolean) => HTMLElement[]} */
function createFact(term, value, isBreaking = false) {
  return [
    createElement(
      'div',
      isBreaking ? { class: 'breaking' } : {},
      createElement('dt', {}, term),
      createElement('dd', {}, value),
    ),
  ];
}
