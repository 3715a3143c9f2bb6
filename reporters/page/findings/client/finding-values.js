/**
 * The values of a finding side by side, with the lines marked that differ.
 *
 * @import { PageValue } from '../page-data.ts'
 * @import { Line } from '../../client/line-marks.js'
 */
import { createElement } from '../../client/element.js';
import { markLines } from '../../client/line-marks.js';
import { formatJsonLines } from '../../client/pretty-json.js';

/** @type {(values: readonly PageValue[]) => HTMLElement} */
export function createValues(values) {
  const texts = values.map(({ text }) => spread(text));
  const blocks = values.map((value, index) => createBlock(value, markOne(texts, index)));
  return createElement('div', { class: 'values' }, ...blocks);
}

/**
 * Of the first, the lines that any of the others lacks; of another one, those that the first lacks.
 * @type {(texts: readonly string[], index: number) => Line[]}
 */
function markOne(texts, index) {
  const [first = '', ...others] = texts;
  if (index > 0) return markLines(first, texts[index] ?? '').after;
  const marked = others.map((other) => markLines(first, other).before);
  return first
    .split('\n')
    .map((text, line) => ({ text, isOwn: marked.some((lines) => lines[line]?.isOwn === true) }));
}

/** @type {(value: PageValue, lines: readonly Line[]) => HTMLElement} */
function createBlock({ label, mark }, lines) {
  const shown = lines.map(({ text, isOwn }) =>
    createElement(isOwn ? mark : 'span', { class: 'line' }, `${text}\n`),
  );
  return createElement(
    'div',
    { class: 'value' },
    createElement('p', { class: 'side' }, label),
    createElement('pre', { tabindex: '0', 'aria-label': label }, ...shown),
  );
}

/** JSON with a member a line, so that lines can be compared. @type {(text: string) => string} */
function spread(text) {
  if (!/^[[{]/.test(text)) return text;
  try {
    return formatJsonLines(JSON.parse(text), 60);
  } catch {
    return text;
  }
}
