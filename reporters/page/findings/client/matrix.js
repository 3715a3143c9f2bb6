/**
 * The matrix: a cell with findings leads to them.
 *
 * @import { FindingsPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */

/** @type {(data: FindingsPageData, pick: (part: Partial<View>) => void) => void} */
export function startMatrix({ versions }, pick) {
  for (const button of document.querySelectorAll('.matrix button')) {
    if (!(button instanceof HTMLElement)) continue;
    const { operation = '', run = '', capability = '', since, until } = button.dataset;
    button.addEventListener('click', () =>
      pick({
        operation,
        run,
        capability,
        ...(since !== undefined && { since: versions.indexOf(since) }),
        ...(until !== undefined && { until: versions.indexOf(until) }),
      }),
    );
  }
}
