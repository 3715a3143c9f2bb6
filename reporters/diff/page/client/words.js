/**
 * The words of the page for what a change is and where it is.
 *
 * @import { PageEntry, PagePlace } from '../page-data.ts'
 * @import { Broken, ChangeKind } from '../../../../spec/diff/change.ts'
 */

/**
 * Beside every colour, so that it is never the only mark.
 * @type {Readonly<Record<ChangeKind, string>>}
 */
export const SIGNS = { added: '+', removed: '−', changed: '~' };

/**
 * Whom a change can break, by the key that the page's address has for it.
 * @type {readonly { key: string, broken?: Broken, words: string, meaning: string }[]}
 */
export const BREAKS = [
  {
    key: 'old',
    broken: 'old clients on a new cloud',
    words: 'old clients on a new cloud',
    meaning:
      'who leans on the older version is refused, or answered otherwise, by a cloud that has the newer one',
  },
  {
    key: 'new',
    broken: 'new clients on an old cloud',
    words: 'new clients on an old cloud',
    meaning:
      'who leans on the newer version is refused, or answered otherwise, by a cloud that has the older one',
  },
  {
    key: 'none',
    words: 'no client',
    meaning: 'nobody leans on it yet: without a new version it breaks interoperability alone',
  },
];

/** @type {(entry: Pick<PageEntry, 'breaks'>) => string[]} */
export function breakKeysOf({ breaks }) {
  const keys = BREAKS.filter(({ broken }) => broken && breaks.includes(broken)).map(({ key }) => key);
  return keys.length === 0 ? ['none'] : keys;
}

/**
 * `Header added`, and the name of what was added.
 * @type {(entry: PageEntry) => { words: string, name: string }}
 */
export function titleOf(entry) {
  const words = `${entry.noun} ${entry.kind}`;
  return { words: words.replace(/^./, (first) => first.toUpperCase()), name: nameOf(entry) };
}

/** @type {(entry: PageEntry) => string} */
function nameOf({ noun, pointer, part, places }) {
  if (pointer !== '') return pointer;
  // The noun says already that it is a header.
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
