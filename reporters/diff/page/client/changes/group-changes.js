/**
 * Puts what was found under headings: an operation each, or a step each.
 *
 * @import { PageData } from '../../page-data.ts'
 * @import { Found } from './find-changes.js'
 * @import { View } from '../view.js'
 *
 * @typedef {object} Group
 * @property {string} key an operation; empty for what several have in common; or the index of a step
 * @property {readonly Found[]} found
 * @property {number} count of all its changes, whether they are shown or not
 */

import { isFiltered } from '../view.js';
import { countPlaces } from './find-changes.js';

/** @type {(data: PageData, found: readonly Found[], view: View) => Group[]} */
export function groupChanges(data, found, view) {
  if (view.by === 'operation') return groupsByOperation(found);
  // A step that no document shows is news as well, unless only a part of the changes was asked for.
  const steps = data.steps.map((_, step) => step).slice(view.from, view.to);
  return groupsByStep(found, isFiltered(view) ? [] : steps);
}

/**
 * As many entries as a page can show at once, and how many are left.
 * @type {(groups: readonly Group[], most: number) => { shown: Group[], left: number }}
 */
export function takeEntries(groups, most) {
  let left = most;
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
 * What several operations have in common comes first: it is the widest, and nobody wants it under each of them.
 * @type {(found: readonly Found[]) => Group[]}
 */
function groupsByOperation(found) {
  return groupedBy(found, operationOf).sort((one, other) => compareOperations(one.key, other.key));
}

/**
 * @param {readonly Found[]} found
 * @param {readonly number[]} steps that get a heading even where nothing is under it
 * @returns {Group[]}
 */
function groupsByStep(found, steps) {
  const groups = groupedBy(found, ({ step }) => String(step));
  const empty = steps.map(String).filter((key) => !groups.some((group) => group.key === key));
  return [...groups, ...empty.map((key) => ({ key, found: [], count: 0 }))].sort(
    (one, other) => Number(one.key) - Number(other.key),
  );
}

/**
 * By path, and on one path in the order in which a thing lives. What is no operation comes last.
 * @type {(one: string, other: string) => number}
 */
export function compareOperations(one, other) {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** @type {(operation: string) => string} */
function orderOf(operation) {
  if (operation === '') return '';
  const [, method = '', path = ''] = /^([A-Z]+) (\/.*)$/.exec(operation) ?? [];
  const rank = METHODS.includes(method) ? METHODS.indexOf(method) : METHODS.length;
  // A space sorts before every character of a path: `/traits` comes before `/traits/{name}`.
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
function groupedBy(found, keyOf) {
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
