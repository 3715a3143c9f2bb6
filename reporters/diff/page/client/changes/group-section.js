/**
 * A group of changes on the page, under its heading.
 *
 * @import { PageData } from '../../page-data.ts'
 * @import { Group } from './group-changes.js'
 * @import { View } from '../view.js'
 */

import { element } from '../element.js';
import { counted } from '../words.js';
import { changeEntry } from './change-entry.js';

/** @type {(data: PageData, group: Group, by: View['by'], pick: (step: number) => void) => HTMLElement} */
export function groupSection(data, group, by, pick) {
  const hasVersions = data.steps.length > 1;
  const entries = group.found.map((each) =>
    changeEntry(each, {
      version: hasVersions ? (data.versions[each.step + 1] ?? '') : '',
      hasOperation: by === 'version',
      pick: () => pick(each.step),
    }),
  );
  const heading = element(
    'h3',
    {},
    ...(by === 'operation' ? operationWords(group.key) : stepWords(data, group.key)),
  );
  const count = element('p', { class: 'group-count' }, counted(group.count, 'change'));
  return element(
    'section',
    { class: 'group' },
    element('div', { class: 'group-head' }, heading, count),
    entries.length > 0 ? element('ul', {}, ...entries) : element('p', { class: 'none' }, NOT_SHOWN),
  );
}

export const NOT_SHOWN = 'No change that a document can show.';

/** @type {(operation: string) => (Node | string)[]} */
function operationWords(operation) {
  return operation === '' ? ['In several operations'] : [element('code', {}, operation)];
}

/** @type {(data: PageData, key: string) => (Node | string)[]} */
function stepWords({ versions, steps }, key) {
  const step = Number(key);
  return [element('code', {}, versions[step + 1] ?? ''), ` ${steps[step]?.title ?? ''}`];
}
