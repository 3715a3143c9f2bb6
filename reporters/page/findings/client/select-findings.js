/**
 * Selects the findings of a view.
 *
 * @import { FindingsPageData, PageFinding } from '../page-data.ts'
 * @import { View } from './view.js'
 */
import { wholeView } from './view.js';

/** @type {(data: FindingsPageData, view: View) => PageFinding[]} */
export function selectFindings(data, view) {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  const run = data.runs.indexOf(view.run);
  const capability = data.capabilities.indexOf(view.capability);
  return data.findings.filter(
    (finding) =>
      view.levels.includes(finding.level) &&
      isInView(finding, view, data) &&
      (run < 0 || finding.runs.includes(run)) &&
      (capability < 0 || finding.capabilities.includes(capability)) &&
      hasWords(finding, words),
  );
}

/**
 * How many findings each level has, whatever levels are chosen.
 * @type {(data: FindingsPageData, view: View) => Readonly<Record<string, number>>}
 */
export function countLevels(data, view) {
  /** @type {Record<string, number>} */
  const counts = Object.fromEntries(data.levels.map(({ name }) => [name, 0]));
  for (const { level } of selectFindings(data, { ...view, levels: Object.keys(counts) }))
    counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** @type {(finding: PageFinding, view: View, data: FindingsPageData) => boolean} */
function isInView({ places, versions }, { operation, since, until }, data) {
  if (operation !== '' && !places.some((place) => place.operation === operation)) return false;
  const whole = wholeView(data);
  if (since === whole.since && until === whole.until) return true;
  return versions.some((index) => index >= since && index <= until);
}

/** @type {(finding: PageFinding, words: readonly string[]) => boolean} */
function hasWords(finding, words) {
  if (words.length === 0) return true;
  const { title, clause, pointer, summary, values, hint, allowed, cases, places } = finding;
  const operations = places.map(({ operation, status }) => `${operation} ${status ?? ''}`);
  const texts = values.map(({ text }) => text);
  const all = [title, clause, pointer, summary, ...texts, hint, allowed, ...cases, ...operations];
  const text = all.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
