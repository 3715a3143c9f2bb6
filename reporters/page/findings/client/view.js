/**
 * The part of the findings that the reader has chosen, and its form in the page's address, so that a view can be linked.
 *
 * @import { FindingsPageData } from '../page-data.ts'
 *
 * @typedef {object} View
 * @property {string} search
 * @property {string} operation empty for all
 * @property {string} run empty for all
 * @property {string} capability empty for all
 * @property {number} since index of a microversion
 * @property {number} until index of a microversion that is not older
 * @property {readonly string[]} levels
 */

/** @type {(data: FindingsPageData) => View} */
export function wholeView(data) {
  const until = Math.max(0, data.versions.length - 1);
  return { search: '', operation: '', run: '', capability: '', since: 0, until, levels: listLevels(data) };
}

/**
 * Ignores the parts of the address that do not fit the data.
 * @type {(hash: string, data: FindingsPageData) => View}
 */
export function parseView(hash, data) {
  const whole = wholeView(data);
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const since = data.versions.indexOf(parts.get('since') ?? '');
  const until = data.versions.indexOf(parts.get('until') ?? '');
  const named = parts.get('levels')?.split(',');
  return {
    search: parts.get('q') ?? '',
    operation: listOperations(data).find((name) => name === parts.get('operation')) ?? '',
    run: data.runs.find((name) => name === parts.get('run')) ?? '',
    capability: data.capabilities.find((name) => name === parts.get('capability')) ?? '',
    since: since < 0 ? whole.since : since,
    until: until < 0 ? whole.until : Math.max(until, since),
    levels: named ? whole.levels.filter((level) => named.includes(level)) : whole.levels,
  };
}

/**
 * Contains only what differs from the view of all findings.
 * @type {(view: View, data: FindingsPageData) => string}
 */
export function formatHash(view, data) {
  const parts = new URLSearchParams();
  if (view.search !== '') parts.set('q', view.search);
  if (view.operation !== '') parts.set('operation', view.operation);
  if (view.run !== '') parts.set('run', view.run);
  if (view.capability !== '') parts.set('capability', view.capability);
  if (view.since !== 0) parts.set('since', data.versions[view.since] ?? '');
  if (view.until < data.versions.length - 1) parts.set('until', data.versions[view.until] ?? '');
  if (view.levels.length < data.levels.length) parts.set('levels', view.levels.join(','));
  return parts.size === 0 ? '' : `#${parts}`;
}

/** @type {(data: FindingsPageData) => string[]} */
export function listOperations({ findings }) {
  return [...new Set(findings.flatMap(({ places }) => places.map(({ operation }) => operation)))].sort();
}

/** @type {(data: FindingsPageData) => string[]} */
function listLevels({ levels }) {
  return levels.map(({ name }) => name);
}
