/**
 * Finds the changes of a view.
 *
 * @import { PageEntry, PageData, PagePlace } from '../../page-data.ts'
 * @import { View } from '../view.js'
 *
 * @typedef {object} Found an entry, with those of its places that are in the view
 * @property {number} step index of the step of the change
 * @property {PageEntry} entry
 * @property {readonly PagePlace[]} places
 */
import { wholeView } from '../view.js';
import { breakKeysOf } from '../words.js';

/** @type {(data: PageData, view: View) => Found[]} */
export function findChanges(data, view) {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  return data.steps.slice(view.from, view.to).flatMap(({ entries }, index) =>
    entries
      .filter((entry) => view.kinds.includes(entry.kind))
      .filter((entry) => breakKeysOf(entry).some((key) => view.breaks.includes(key)))
      .map((entry) => ({ step: view.from + index, entry, places: placesOf(entry, view.operation, words) }))
      .filter(({ places }) => places.length > 0),
  );
}

/** @type {(found: readonly Found[]) => number} */
export function countPlaces(found) {
  return found.reduce((sum, { places }) => sum + places.length, 0);
}

/**
 * The number of changes of each filter, as if all filters of its group were on.
 * @type {(data: PageData, view: View) => Readonly<Record<string, number>>}
 */
export function countFacets(data, view) {
  const { kinds, breaks } = wholeView(data.versions);
  const ofKinds = findChanges(data, { ...view, kinds });
  const ofBreaks = findChanges(data, { ...view, breaks });
  return Object.fromEntries([
    ...kinds.map((kind) => [kind, countPlaces(ofKinds.filter(({ entry }) => entry.kind === kind))]),
    ...breaks.map((key) => [
      key,
      countPlaces(ofBreaks.filter(({ entry }) => breakKeysOf(entry).includes(key))),
    ]),
  ]);
}

/** @type {(entry: PageEntry, operation: string, words: readonly string[]) => PagePlace[]} */
function placesOf(entry, operation, words) {
  const missing = words.filter((word) => !searchTextOf(entry).includes(word));
  return entry.places.filter((place) => {
    if (operation !== '' && place.operation !== operation) return false;
    const text = `${place.operation} ${place.status ?? ''} ${place.mediaType ?? ''}`.toLowerCase();
    return missing.every((word) => text.includes(word));
  });
}

/**
 * A cache, because a search runs at every key press.
 * @type {WeakMap<PageEntry, string>}
 */
const TEXTS = new WeakMap();

/** @type {(entry: PageEntry) => string} */
function searchTextOf(entry) {
  const known = TEXTS.get(entry);
  if (known !== undefined) return known;
  const { rule, pointer, part, before, after } = entry;
  const values = [before, after].map((value) => JSON.stringify(value) ?? '');
  const text = [rule, pointer, part, ...values].join(' ').toLowerCase();
  TEXTS.set(entry, text);
  return text;
}
