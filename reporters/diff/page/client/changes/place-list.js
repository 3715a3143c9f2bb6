/**
 * The places of an entry that has several, by operation.
 *
 * @import { Found } from './find-changes.js'
 * @import { PagePlace } from '../../page-data.ts'
 */
import { createElement } from '../../../../page/client/element.js';
import { formatCount } from '../words.js';
import { compareOperations } from './group-changes.js';

/** @type {(found: Found) => HTMLElement} */
export function createPlaceList({ entry, places }) {
  const all = entry.places.length === places.length ? '' : ` of ${entry.places.length.toLocaleString('en')}`;
  const operations = new Set(places.map(({ operation }) => operation));
  const isSameLine = new Set(places.map(({ line }) => line)).size === 1;
  const words = `in ${places.length.toLocaleString('en')}${all} places`;
  const of = operations.size === 1 ? '' : `, ${formatCount(operations.size, 'operation')}`;
  const items = [...operations].sort(compareOperations).map((operation) => {
    const members = places.filter((place) => place.operation === operation);
    return createPlaceItem(operation, members, isSameLine);
  });
  return createElement(
    'details',
    { class: 'places' },
    createElement('summary', {}, words + of),
    createElement('ul', {}, ...items),
  );
}

/** @type {(operation: string, places: readonly PagePlace[], isSameLine: boolean) => HTMLElement} */
function createPlaceItem(operation, places, isSameLine) {
  const statuses = removeDuplicates(places.flatMap(({ status }) => status ?? []));
  const mediaTypes = removeDuplicates(places.flatMap(({ mediaType }) => mediaType ?? []));
  const lines = isSameLine ? [] : removeDuplicates(places.map(({ line }) => line));
  const rest = [statuses.join(', '), ...mediaTypes, ...lines].filter((word) => word !== '').join(' · ');
  return createElement('li', {}, createElement('code', {}, operation), ` ${rest}`);
}

/** @type {(words: readonly string[]) => string[]} */
function removeDuplicates(words) {
  return [...new Set(words)];
}
