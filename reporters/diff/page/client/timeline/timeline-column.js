/**
 * A step of the timeline: a column as high as it has changes.
 *
 * @import { PageData, PageStep } from '../../page-data.ts'
 */
import { element } from '../element.js';
import { SIGNS } from '../words.js';
import { changesIn, stepSummary } from './step-summary.js';

/** @type {(data: PageData, index: number, highest: number) => HTMLElement} */
export function columnOf(data, index, highest) {
  const step = data.steps[index];
  const count = step ? changesIn(step) : 0;
  const bar = element('span', { class: 'bar' }, ...(step ? parts(step) : []));
  // The square root keeps a step of one change in sight beside one of a hundred.
  bar.style.height = `${Math.round((Math.sqrt(count) / Math.sqrt(highest)) * 100)}%`;
  return element(
    'div',
    { role: 'option', class: 'step', 'aria-label': stepSummary(data, index), tabindex: '-1' },
    element('span', { class: 'bar-room' }, element('span', { class: 'bar-count' }, String(count)), bar),
    element('span', { class: 'step-name' }, data.versions[index + 1] ?? ''),
  );
}

/** @type {(step: PageStep) => HTMLElement[]} */
function parts(step) {
  return Object.keys(SIGNS).flatMap((kind) => {
    const count = changesIn(step, kind);
    if (count === 0) return [];
    const part = element('span', { class: `bar-part ${kind}` });
    part.style.flexGrow = String(count);
    return [part];
  });
}
