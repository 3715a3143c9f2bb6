/**
 * Finds the findings of a view.
 *
 * @import { PageCause, RunPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */

/** @type {(data: RunPageData, view: View) => PageCause[]} */
export function findCauses({ causes }, view) {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  return causes.filter(
    (cause) => view.levels.includes(cause.level) && isInView(cause, view) && hasWords(cause, words),
  );
}

/**
 * How many findings each level has, whatever levels are chosen.
 * @type {(data: RunPageData, view: View) => Readonly<Record<string, number>>}
 */
export function countLevels(data, view) {
  /** @type {Record<string, number>} */
  const counts = { violation: 0, warning: 0, known: 0 };
  for (const { level } of findCauses(data, { ...view, levels: Object.keys(counts) }))
    counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** @type {(cause: PageCause, view: View) => boolean} */
function isInView({ places, versions }, { operation, since, until }) {
  if (operation !== '' && !places.some((place) => place.operation === operation)) return false;
  return versions.some((index) => index >= since && index <= until);
}

/** @type {(cause: PageCause, words: readonly string[]) => boolean} */
function hasWords(cause, words) {
  if (words.length === 0) return true;
  const { rule, clause, pointer, expected, actual, hint, allowed, cases, places } = cause;
  const operations = places.map(({ operation, status }) => `${operation} ${status}`);
  const text = [rule, clause, pointer, expected, actual, hint, allowed, ...cases, ...operations]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
