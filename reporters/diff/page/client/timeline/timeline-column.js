/**
 * A step of the timeline: a column as high as it has changes.
 *
 * @import { PageData, PageStep } from '../../page-data.ts'
 */
import { createElement } from '../element.js';
import { SIGNS } from '../words.js';
import { countChanges, describeStep } from './step-summary.js';

/** @type {(data: PageData, index: number, highest: number) => HTMLElement} */
export function createColumn(data, index, highest) {
  const step = data.steps[index];
  const count = step ? countChanges(step) : 0;
  const bar = createElement('span', { class: 'bar' }, ...(step ? parts(step) : []));
  // The square root keeps a step of one change in sight beside one of a hundred.
  bar.style.height = `${Math.round((Math.sqrt(count) / Math.sqrt(highest)) * 100)}%`;
  return createElement(
    'div',
    { role: 'option', class: 'step', 'aria-label': describeStep(data, index), tabindex: '-1' },
    createElement(
      'span',
      { class: 'bar-room' },
      createElement('span', { class: 'bar-count' }, String(count)),
      bar,
    ),
    createElement('span', { class: 'step-name' }, data.versions[index + 1] ?? ''),
  );
}

/** @type {(step: PageStep) => HTMLElement[]} */
function parts(step) {
  return Object.keys(SIGNS).flatMap((kind) => {
    const count = countChanges(step, kind);
    if (count === 0) return [];
    const part = createElement('span', { class: `bar-part ${kind}` });
    part.style.flexGrow = String(count);
    return [part];
  });
}
