/**
 * The matrix: a cell with findings leads to them.
 *
 * @import { RunPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */

/** @type {(data: RunPageData, pick: (part: Partial<View>) => void) => void} */
export function startMatrix({ versions }, pick) {
  for (const button of document.querySelectorAll('.matrix button')) {
    if (!(button instanceof HTMLElement)) continue;
    const { operation = '', since = '', until = '' } = button.dataset;
    button.addEventListener('click', () =>
      pick({ operation, since: versions.indexOf(since), until: versions.indexOf(until) }),
    );
  }
}
