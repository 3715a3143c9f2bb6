/**
 * The part of the changes that the reader has chosen, and its form in the page's address, so that a view can be linked.
 *
 * @import { PageData } from '../page-data.ts'
 *
 * @typedef {object} View
 * @property {number} from index of a version
 * @property {number} to index of a version that is not older
 * @property {string} search
 * @property {string} operation empty for all
 * @property {readonly string[]} kinds
 * @property {readonly string[]} breaks keys of BREAKS
 * @property {'operation' | 'version'} by
 */
import { BREAKS, SIGNS } from './words.js';

const KINDS = Object.keys(SIGNS);
const BREAK_KEYS = BREAKS.map(({ key }) => key);

/**
 * The view of all changes.
 * @type {(versions: readonly string[]) => View}
 */
export function wholeView(versions) {
  const to = versions.length - 1;
  return { from: 0, to, search: '', operation: '', kinds: KINDS, breaks: BREAK_KEYS, by: 'operation' };
}

/**
 * Ignores the parts of the address that do not fit the data, as in a truncated address or one of another page.
 * @type {(hash: string, data: PageData) => View}
 */
export function parseView(hash, { versions, steps }) {
  const whole = wholeView(versions);
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const from = versions.indexOf(parts.get('from') ?? '');
  const to = versions.lastIndexOf(parts.get('to') ?? '');
  const ends = [from < 0 ? whole.from : from, to < 0 ? whole.to : to];
  return {
    from: Math.min(...ends),
    to: Math.max(...ends),
    search: parts.get('q') ?? '',
    operation: listOperations(steps).find((name) => name === parts.get('operation')) ?? '',
    kinds: readList(parts.get('kinds'), KINDS),
    breaks: readList(parts.get('breaks'), BREAK_KEYS),
    by: parts.get('by') === 'version' ? 'version' : 'operation',
  };
}

/**
 * Contains only what differs from the view of all changes.
 * @type {(view: View, versions: readonly string[]) => string}
 */
export function formatHash(view, versions) {
  const parts = new URLSearchParams();
  if (view.from !== 0) parts.set('from', versions[view.from] ?? '');
  if (view.to !== versions.length - 1) parts.set('to', versions[view.to] ?? '');
  if (view.search !== '') parts.set('q', view.search);
  if (view.operation !== '') parts.set('operation', view.operation);
  if (view.kinds.length < KINDS.length) parts.set('kinds', view.kinds.join(','));
  if (view.breaks.length < BREAK_KEYS.length) parts.set('breaks', view.breaks.join(','));
  if (view.by !== 'operation') parts.set('by', view.by);
  return parts.size === 0 ? '' : `#${parts}`;
}

/** @type {(view: View) => boolean} */
export function isFiltered({ search, operation, kinds, breaks }) {
  const isAll = kinds.length === KINDS.length && breaks.length === BREAK_KEYS.length;
  return search.trim() !== '' || operation !== '' || !isAll;
}

/** @type {(steps: PageData['steps']) => string[]} */
export function listOperations(steps) {
  const places = steps.flatMap(({ entries }) => entries.flatMap((entry) => entry.places));
  return [...new Set(places.map(({ operation }) => operation))];
}

/** @type {(text: string | null, known: readonly string[]) => readonly string[]} */
function readList(text, known) {
  if (text === null) return known;
  const named = text.split(',');
  return known.filter((name) => named.includes(name));
}
