/**
 * The timeline: one column for each step, as high as it has changes. The reader selects one or several in a row.
 *
 * @import { PageData } from '../../page-data.ts'
 *
 * @typedef {object} Timeline
 * @property {(from: number, to: number) => void} mark shows the selected versions
 */
import { findElement } from '../../../../page/client/element.js';
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
  /** The first and the last step of a selection, in the order in which they were selected. */
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
  listenToHover(columns, (step) => {
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
      scrollIntoBox(column, /** @type {HTMLElement} */ (list.parentElement));
      caption.textContent = describeRange(data, picked);
    },
  };
}

/**
 * Scrolls the box only: `scrollIntoView` would scroll the page as well.
 * @type {(column: HTMLElement, box: HTMLElement) => void}
 */
function scrollIntoBox(column, box) {
  const [inner, outer] = [column.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right) {
    box.scrollLeft += inner.left - outer.left - outer.width / 3;
  }
}

/** @type {(columns: HTMLElement[], show: (step: number | undefined) => void) => void} */
function listenToHover(columns, show) {
  columns.forEach((each, index) => {
    for (const name of ['pointerenter', 'focus']) each.addEventListener(name, () => show(index));
    for (const name of ['pointerleave', 'blur']) each.addEventListener(name, () => show(undefined));
  });
}
