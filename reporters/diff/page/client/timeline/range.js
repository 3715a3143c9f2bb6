/**
 * From which version to which one, as two lists.
 *
 * @import { PageData } from '../../page-data.ts'
 *
 * @typedef {object} Range
 * @property {(from: number, to: number) => void} mark shows what is picked
 */
import { createElement, findElement } from '../element.js';

/**
 * @param {PageData} data
 * @param {(from: number, to: number) => void} pick indexes of versions
 * @returns {Range}
 */
export function createRange(data, pick) {
  const [from, to] = [findElement('from', HTMLSelectElement), findElement('to', HTMLSelectElement)];
  for (const select of [from, to]) {
    select.append(
      ...data.versions.map((version, index) => option(version, index, data.steps[index - 1]?.title)),
    );
    select.addEventListener('change', () => {
      // Of two versions one is the older, whichever was named first.
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
function option(version, index, title) {
  return createElement('option', { value: String(index) }, title ? `${version} – ${title}` : version);
}
