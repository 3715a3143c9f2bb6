/**
 * The timeline: a step a column, as high as it has changes; one, or several in a row, are picked as in any list.
 *
 * @import { PageData } from '../../page-data.ts'
 *
 * @typedef {object} Timeline
 * @property {(from: number, to: number) => void} mark shows what is picked
 */
import { findElement } from '../element.js';
import { countChanges, describeRange, describeStep } from './step-summary.js';
import { createColumn } from './timeline-column.js';
import { listenToKeys, listenToPointer } from './timeline-picking.js';

/**
 * @param {PageData} data
 * @param {(from: number, to: number) => void} pick indexes of versions
 * @returns {Timeline}
 */
export function createTimeline(data, pick) {
  const list = findElement('timeline', HTMLElement);
  const caption = findElement('caption', HTMLElement);
  const highest = Math.max(1, ...data.steps.map((step) => countChanges(step)));
  const columns = data.steps.map((_, index) => createColumn(data, index, highest));
  list.append(...columns);
  findElement('start', HTMLElement).textContent = data.versions[0] ?? '';
  /** Where picking several began, and where it is. */
  let [anchor, current] = [0, 0];
  let picked = [0, data.steps.length];

  /** @type {(step: number, isMore: boolean) => void} */
  const pickStep = (step, isMore) => {
    if (!isMore) anchor = step;
    current = step;
    pick(Math.min(anchor, step), Math.max(anchor, step) + 1);
  };
  listenToKeys(list, columns, () => current, pickStep);
  listenToPointer(list, columns, pickStep);
  listenToLooks(columns, (step) => {
    caption.textContent = step === undefined ? describeRange(data, picked) : describeStep(data, step);
  });
  return {
    mark(from, to) {
      picked = [from, to];
      columns.forEach((each, index) => {
        each.setAttribute('aria-selected', String(index >= from && index < to));
        each.tabIndex = -1;
      });
      const isOwn = from === Math.min(anchor, current) && to === Math.max(anchor, current) + 1;
      if (!isOwn) anchor = current = Math.min(from, columns.length - 1);
      const column = /** @type {HTMLElement} */ (columns[current]);
      column.tabIndex = 0;
      bringIntoSight(column, /** @type {HTMLElement} */ (list.parentElement));
      caption.textContent = describeRange(data, picked);
    },
  };
}

/**
 * The box alone scrolls, and never the page with it.
 * @type {(column: HTMLElement, box: HTMLElement) => void}
 */
function bringIntoSight(column, box) {
  const [inner, outer] = [column.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right) {
    box.scrollLeft += inner.left - outer.left - outer.width / 3;
  }
}

/** @type {(columns: HTMLElement[], look: (step: number | undefined) => void) => void} */
function listenToLooks(columns, look) {
  columns.forEach((each, index) => {
    for (const name of ['pointerenter', 'focus']) each.addEventListener(name, () => look(index));
    for (const name of ['pointerleave', 'blur']) each.addEventListener(name, () => look(undefined));
  });
}
