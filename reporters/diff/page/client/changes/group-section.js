/**
 * The section of a group of changes on the page, with its heading.
 *
 * @import { PageData } from '../../page-data.ts'
 * @import { Group } from './group-changes.js'
 * @import { View } from '../view.js'
 */

import { createElement } from '../../../../page/client/element.js';
import { formatCount } from '../words.js';
import { createChangeEntry } from './change-entry.js';

/** @type {(data: PageData, group: Group, by: View['by'], pick: (step: number) => void) => HTMLElement} */
export function createGroupSection(data, group, by, pick) {
  const hasVersions = data.steps.length > 1;
  const entries = group.found.map((each) =>
    createChangeEntry(each, {
      version: hasVersions ? (data.versions[each.step + 1] ?? '') : '',
      hasOperation: by === 'version',
      pick: () => pick(each.step),
    }),
  );
  const heading = createElement(
    'h3',
    {},
    ...(by === 'operation' ? operationHeading(group.key) : stepHeading(data, group.key)),
  );
  const count = createElement('p', { class: 'group-count' }, formatCount(group.count, 'change'));
  return createElement(
    'section',
    { class: 'group' },
    createElement('div', { class: 'group-head' }, heading, count),
    entries.length > 0
      ? createElement('ul', {}, ...entries)
      : createElement('p', { class: 'none' }, NOT_SHOWN),
  );
}

export const NOT_SHOWN = 'No change that a document can show.';

/** @type {(operation: string) => (Node | string)[]} */
function operationHeading(operation) {
  return operation === '' ? ['In several operations'] : [createElement('code', {}, operation)];
}

/** @type {(data: PageData, key: string) => (Node | string)[]} */
function stepHeading({ versions, steps }, key) {
  const step = Number(key);
  return [createElement('code', {}, versions[step + 1] ?? ''), ` ${steps[step]?.title ?? ''}`];
}
