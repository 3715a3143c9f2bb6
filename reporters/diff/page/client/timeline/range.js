/**
 * Two lists, to select the first and the last version.
 *
 * @import { PageData } from '../../page-data.ts'
 *
 * @typedef {object} Range
 * @property {(from: number, to: number) => void} mark shows the selected versions
 */
import { createElement, findElement } from '../../../../page/client/element.js';

/**
 * @param {PageData} data
 * @param {(from: number, to: number) => void} pick indexes of versions
 * @returns {Range}
 */
export function createRange(data, pick) {
  const [from, to] = [findElement('from', HTMLSelectElement), findElement('to', HTMLSelectElement)];
  for (const select of [from, to]) {
    select.append(
      ...data.versions.map((version, index) => createOption(version, index, data.steps[index - 1]?.title)),
    );
    select.addEventListener('change', () => {
      // The reader may select the newer version in either list.
      const ends = [Number(from.value), Number(to.value)];
      pick(Math.min(...ends), Math.max(...ends));
    });
  }
  findElement('all-versions', HTMLButtonElement).addEventListener('click', () => pick(0, data.steps.length));
  return {
    mark(older, newer) {
      from.value = String(older);
      to.value = String(newer);
    },
  };
}

/** @type {(version: string, index: number, title?: string) => HTMLOptionElement} */
function createOption(version, index, title) {
  return createElement('option', { value: String(index) }, title ? `${version} – ${title}` : version);
}
