/**
 * The words of the page for kinds of changes and their places.
 *
 * @import { PageEntry, PagePlace } from '../page-data.ts'
 * @import { Broken, ChangeKind } from '../../../../spec/diff/change.ts'
 */

/**
 * Shown with every colour, so that no reader depends on colours.
 * @type {Readonly<Record<ChangeKind, string>>}
 */
export const SIGNS = { added: '+', removed: '−', changed: '~' };

/**
 * The clients that a change can break, by their key in the page's address.
 * @type {readonly { key: string, broken?: Broken, words: string, meaning: string }[]}
 */
export const BREAKS = [
  {
    key: 'old',
    broken: 'old clients on a new cloud',
    words: 'old clients on a new cloud',
    meaning:
      'a client of the older version is refused, or gets another response, on a cloud with the newer version',
  },
  {
    key: 'new',
    broken: 'new clients on an old cloud',
    words: 'new clients on an old cloud',
    meaning:
      'a client of the newer version is refused, or gets another response, on a cloud with the older version',
  },
  {
    key: 'none',
    words: 'no client',
    meaning: 'no client depends on it: without a new version it breaks interoperability only',
  },
];

/** @type {(entry: Pick<PageEntry, 'breaks'>) => string[]} */
export function breakKeysOf({ breaks }) {
  const keys = BREAKS.filter(({ broken }) => broken && breaks.includes(broken)).map(({ key }) => key);
  return keys.length === 0 ? ['none'] : keys;
}

/**
 * The heading of an entry: `Header added`, and the name of the header.
 * @type {(entry: PageEntry) => { words: string, name: string }}
 */
export function titleOf(entry) {
  const words = `${entry.noun} ${entry.kind}`;
  return { words: words.replace(/^./, (first) => first.toUpperCase()), name: nameOf(entry) };
}

/** @type {(entry: PageEntry) => string} */
function nameOf({ noun, pointer, part, places }) {
  if (pointer !== '') return pointer;
  // The noun already contains "header".
  if (part !== '') return noun.startsWith('header') ? part.replace(/^header /, '') : part;
  const statuses = new Set(places.map(({ status }) => status ?? ''));
  return statuses.size === 1 ? [...statuses].join('') : '';
}

/**
 * `response 200 · body · application/json`
 * @type {(entry: Pick<PageEntry, 'side' | 'part'>, place: Pick<PagePlace, 'status' | 'mediaType'>) => string}
 */
export function formatPlace({ side, part }, { status, mediaType }) {
  const answer = status === undefined ? side : `${side} ${status}`;
  return [answer, part, mediaType ?? ''].filter((word) => word !== '').join(' · ');
}

/** @type {(count: number, noun: string, nouns?: string) => string} */
export function formatCount(count, noun, nouns = `${noun}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
}
