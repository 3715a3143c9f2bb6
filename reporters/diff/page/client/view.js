/**
 * What the reader has chosen to see, and its form in the page's address, so that a view can be linked.
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
 * All that there is.
 * @type {(versions: readonly string[]) => View}
 */
export function wholeView(versions) {
  const to = versions.length - 1;
  return { from: 0, to, search: '', operation: '', kinds: KINDS, breaks: BREAK_KEYS, by: 'operation' };
}

/**
 * An address that somebody cut short, or that is of another page, shows as much of what it says as there is.
 * @type {(hash: string, data: PageData) => View}
 */
export function parseView(hash, { versions, steps }) {
  const whole = wholeView(versions);
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const from = versions.indexOf(said.get('from') ?? '');
  const to = versions.lastIndexOf(said.get('to') ?? '');
  const ends = [from < 0 ? whole.from : from, to < 0 ? whole.to : to];
  return {
    from: Math.min(...ends),
    to: Math.max(...ends),
    search: said.get('q') ?? '',
    operation: operationsOf(steps).find((name) => name === said.get('operation')) ?? '',
    kinds: listed(said.get('kinds'), KINDS),
    breaks: listed(said.get('breaks'), BREAK_KEYS),
    by: said.get('by') === 'version' ? 'version' : 'operation',
  };
}

/**
 * Only what is not as usual is said.
 * @type {(view: View, versions: readonly string[]) => string}
 */
export function formatHash(view, versions) {
  const said = new URLSearchParams();
  if (view.from !== 0) said.set('from', versions[view.from] ?? '');
  if (view.to !== versions.length - 1) said.set('to', versions[view.to] ?? '');
  if (view.search !== '') said.set('q', view.search);
  if (view.operation !== '') said.set('operation', view.operation);
  if (view.kinds.length < KINDS.length) said.set('kinds', view.kinds.join(','));
  if (view.breaks.length < BREAK_KEYS.length) said.set('breaks', view.breaks.join(','));
  if (view.by !== 'operation') said.set('by', view.by);
  return said.size === 0 ? '' : `#${said}`;
}

/** @type {(view: View) => boolean} */
export function isFiltered({ search, operation, kinds, breaks }) {
  const isAll = kinds.length === KINDS.length && breaks.length === BREAK_KEYS.length;
  return search.trim() !== '' || operation !== '' || !isAll;
}

/** @type {(steps: PageData['steps']) => string[]} */
export function operationsOf(steps) {
  const places = steps.flatMap(({ entries }) => entries.flatMap((entry) => entry.places));
  return [...new Set(places.map(({ operation }) => operation))];
}

/** @type {(text: string | null, known: readonly string[]) => readonly string[]} */
function listed(text, known) {
  if (text === null) return known;
  const named = text.split(',');
  return known.filter((name) => named.includes(name));
}
