/**
 * The part of the findings that the reader has chosen, and its form in the page's address, so that a view can be linked.
 *
 * @import { RunPageData } from '../page-data.ts'
 *
 * @typedef {object} View
 * @property {string} search
 * @property {string} operation empty for all
 * @property {number} since index of a microversion
 * @property {number} until index of a microversion that is not older
 * @property {readonly string[]} levels
 */

export const LEVELS = ['violation', 'warning', 'known'];

/** @type {(versions: readonly string[]) => View} */
export function wholeView(versions) {
  return { search: '', operation: '', since: 0, until: Math.max(0, versions.length - 1), levels: LEVELS };
}

/**
 * Ignores the parts of the address that do not fit the data.
 * @type {(hash: string, data: RunPageData) => View}
 */
export function parseView(hash, data) {
  const whole = wholeView(data.versions);
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const since = data.versions.indexOf(parts.get('since') ?? '');
  const until = data.versions.indexOf(parts.get('until') ?? '');
  const named = parts.get('levels')?.split(',');
  return {
    search: parts.get('q') ?? '',
    operation: listOperations(data).find((name) => name === parts.get('operation')) ?? '',
    since: since < 0 ? whole.since : since,
    until: until < 0 ? whole.until : Math.max(until, since),
    levels: named ? LEVELS.filter((level) => named.includes(level)) : LEVELS,
  };
}

/**
 * Contains only what differs from the view of all findings.
 * @type {(view: View, versions: readonly string[]) => string}
 */
export function formatHash(view, versions) {
  const parts = new URLSearchParams();
  if (view.search !== '') parts.set('q', view.search);
  if (view.operation !== '') parts.set('operation', view.operation);
  if (view.since !== 0) parts.set('since', versions[view.since] ?? '');
  if (view.until < versions.length - 1) parts.set('until', versions[view.until] ?? '');
  if (view.levels.length < LEVELS.length) parts.set('levels', view.levels.join(','));
  return parts.size === 0 ? '' : `#${parts}`;
}

/** @type {(data: RunPageData) => string[]} */
export function listOperations({ causes }) {
  return [...new Set(causes.flatMap(({ places }) => places.map(({ operation }) => operation)))].sort();
}
