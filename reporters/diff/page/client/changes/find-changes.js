/**
 * Finds the changes that a view asks for.
 *
 * @import { PageEntry, PageData, PagePlace } from '../../page-data.ts'
 * @import { View } from '../view.js'
 *
 * @typedef {object} Found an entry, and those of its places that were asked for
 * @property {number} step index of the step that made it
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
 * How many each filter has, were it and its neighbours set to all.
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
  const left = words.filter((word) => !textOf(entry).includes(word));
  return entry.places.filter((place) => {
    if (operation !== '' && place.operation !== operation) return false;
    const text = `${place.operation} ${place.status ?? ''} ${place.mediaType ?? ''}`.toLowerCase();
    return left.every((word) => text.includes(word));
  });
}

/**
 * Asked for with each letter that is typed.
 * @type {WeakMap<PageEntry, string>}
 */
const TEXTS = new WeakMap();

/** @type {(entry: PageEntry) => string} */
function textOf(entry) {
  const known = TEXTS.get(entry);
  if (known !== undefined) return known;
  const { rule, pointer, part, before, after } = entry;
  const values = [before, after].map((value) => JSON.stringify(value) ?? '');
  const text = [rule, pointer, part, ...values].join(' ').toLowerCase();
  TEXTS.set(entry, text);
  return text;
}
