/**
 * A step of the timeline: a column whose height shows the number of its changes.
 *
 * @import { PageData, PageStep } from '../../page-data.ts'
 */
import { createElement } from '../../../../page/client/element.js';
import { SIGNS } from '../words.js';
import { countChanges, describeStep } from './step-summary.js';

/** @type {(data: PageData, index: number, highest: number) => HTMLElement} */
export function createColumn(data, index, highest) {
  const step = data.steps[index];
  const count = step ? countChanges(step) : 0;
  const bar = createElement('span', { class: 'bar' }, ...(step ? createParts(step) : []));
  // The square root keeps a step of one change visible beside a step of a hundred.
  bar.style.height = `${Math.round((Math.sqrt(count) / Math.sqrt(highest)) * 100)}%`;
  return createElement(
    'div',
    { role: 'option', class: 'step', 'aria-label': describeStep(data, index), tabindex: '-1' },
    createElement(
      'span',
      { class: 'bar-space' },
      createElement('span', { class: 'bar-count' }, String(count)),
      bar,
    ),
    createElement('span', { class: 'step-name' }, data.versions[index + 1] ?? ''),
  );
}

/** @type {(step: PageStep) => HTMLElement[]} */
function createParts(step) {
  return Object.keys(SIGNS).flatMap((kind) => {
    const count = countChanges(step, kind);
    if (count === 0) return [];
    const part = createElement('span', { class: `bar-part ${kind}` });
    part.style.flexGrow = String(count);
    return [part];
  });
}
