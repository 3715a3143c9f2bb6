/**
 * Groups the found changes by operation or by step.
 *
 * @import { PageData } from '../../page-data.ts'
 * @import { Found } from './find-changes.js'
 * @import { View } from '../view.js'
 *
 * @typedef {object} Group
 * @property {string} key an operation (empty for changes that several share), or the index of a step
 * @property {readonly Found[]} found
 * @property {number} count the number of its changes, shown or not
 */

import { isFiltered } from '../view.js';
import { countPlaces } from './find-changes.js';

/** @type {(data: PageData, found: readonly Found[], view: View) => Group[]} */
export function groupChanges(data, found, view) {
  if (view.by === 'operation') return groupsByOperation(found);
  // A step without changes is information, too, unless filters hide some changes.
  const steps = data.steps.map((_, step) => step).slice(view.from, view.to);
  return groupsByStep(found, isFiltered(view) ? [] : steps);
}

/**
 * The first entries, up to a limit, and the number of entries that are left.
 * @type {(groups: readonly Group[], limit: number) => { shown: Group[], left: number }}
 */
export function takeEntries(groups, limit) {
  let left = limit;
  const shown = groups
    .map((group) => {
      const found = group.found.slice(0, Math.max(0, left));
      left -= group.found.length;
      return { ...group, found };
    })
    .filter(({ found, count }) => found.length > 0 || count === 0);
  return { shown, left: Math.max(0, -left) };
}

/**
 * Changes that several operations share come first, in a group of their own, not under each operation.
 * @type {(found: readonly Found[]) => Group[]}
 */
function groupsByOperation(found) {
  return groupBy(found, operationOf).sort((a, b) => compareOperations(a.key, b.key));
}

/**
 * @param {readonly Found[]} found
 * @param {readonly number[]} steps that get a group even without changes
 * @returns {Group[]}
 */
function groupsByStep(found, steps) {
  const groups = groupBy(found, ({ step }) => String(step));
  const empty = steps.map(String).filter((key) => !groups.some((group) => group.key === key));
  return [...groups, ...empty.map((key) => ({ key, found: [], count: 0 }))].sort(
    (a, b) => Number(a.key) - Number(b.key),
  );
}

/**
 * Orders by path, then by method, from reading to deleting. What is not an operation comes last.
 * @type {(a: string, b: string) => number}
 */
export function compareOperations(a, b) {
  const [keyA, keyB] = [sortKeyOf(a), sortKeyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** @type {(operation: string) => string} */
function sortKeyOf(operation) {
  if (operation === '') return '';
  const [, method = '', path = ''] = /^([A-Z]+) (\/.*)$/.exec(operation) ?? [];
  const rank = METHODS.includes(method) ? METHODS.indexOf(method) : METHODS.length;
  // A space sorts before every character of a path, so `/traits` comes before `/traits/{name}`.
  return path === '' ? `~${operation}` : `${path.replaceAll(/[{}]/g, '')} ${rank}`;
}

/** @type {(found: Found) => string} */
function operationOf({ places }) {
  const operations = new Set(places.map(({ operation }) => operation));
  return operations.size === 1 ? [...operations].join('') : '';
}

/**
 * @param {readonly Found[]} found
 * @param {(found: Found) => string} keyOf
 * @returns {Group[]}
 */
function groupBy(found, keyOf) {
  /** @type {Map<string, Found[]>} */
  const byKey = new Map();
  for (const each of found) {
    const key = keyOf(each);
    const known = byKey.get(key);
    if (known) known.push(each);
    else byKey.set(key, [each]);
  }
  return [...byKey].map(([key, members]) => ({ key, found: members, count: countPlaces(members) }));
}
