/**
 * The values before and after a change.
 *
 * @import { PageEntry } from '../../page-data.ts'
 * @import { Line } from '../../../../page/client/line-marks.js'
 */
import { createElement } from '../../../../page/client/element.js';
import { markLines } from '../../../../page/client/line-marks.js';
import { formatJson, formatJsonLines } from '../../../../page/client/pretty-json.js';
import { formatCount } from '../words.js';

/** A longer value is closed until the reader opens it. */
const MAX_LINES = 8;

/** In characters: of a value alone, and of two values side by side. */
const [WIDTH, HALF_WIDTH] = [64, 44];

/** @type {(entry: PageEntry) => HTMLElement[]} */
export function createValueBlocks({ before, after }) {
  const textBefore = before === undefined ? '' : formatJson(before, WIDTH);
  const textAfter = after === undefined ? '' : formatJson(after, WIDTH);
  if (textBefore === '' && textAfter === '') return [];
  if (!`${textBefore}${textAfter}`.includes('\n')) return [createInline(textBefore, textAfter)];
  const lines =
    before !== undefined && after !== undefined
      ? markLines(formatJsonLines(before, HALF_WIDTH), formatJsonLines(after, HALF_WIDTH))
      : { before: plainLines(textBefore), after: plainLines(textAfter) };
  const blocks = [
    ...(before === undefined ? [] : [createBlock('before', lines.before)]),
    ...(after === undefined ? [] : [createBlock('after', lines.after)]),
  ];
  return [createElement('div', { class: 'values' }, ...blocks)];
}

/**
 * Empty texts stand for absent values.
 * @type {(before: string, after: string) => HTMLElement}
 */
function createInline(before, after) {
  const parts = [
    ...(before === '' ? [] : [createElement('del', {}, createInlineLabel('before'), createCode(before))]),
    ...(after === '' ? [] : [createElement('ins', {}, createInlineLabel('after'), createCode(after))]),
  ];
  const isLong = `${before}${after}`.length > WIDTH;
  return createElement(
    'p',
    { class: isLong ? 'long-values' : 'inline-values' },
    ...parts.flatMap((part) => [part, ' ']),
  );
}

/** @type {Readonly<Record<'before' | 'after', string>>} */
const LABELS = { before: '− before', after: '+ after' };

/** @type {(side: 'before' | 'after') => HTMLElement} */
function createInlineLabel(side) {
  return createElement('span', { class: `side ${side}` }, `${LABELS[side]} `);
}

/** @type {(text: string) => HTMLElement} */
function createCode(text) {
  return createElement('code', {}, text);
}

/** @type {(text: string) => Line[]} */
function plainLines(text) {
  return text.split('\n').map((line) => ({ text: line, isOwn: false }));
}

/** @type {(side: 'before' | 'after', lines: readonly Line[]) => HTMLElement} */
function createBlock(side, lines) {
  const text = createElement(
    'pre',
    { tabindex: '0', 'aria-label': side },
    ...lines.map((line) => createLine(side, line)),
  );
  const isOpen = lines.length <= MAX_LINES;
  const label = createElement(isOpen ? 'p' : 'span', { class: `side ${side}` }, LABELS[side]);
  if (isOpen) return createElement('div', { class: `value ${side}` }, label, text);
  const summary = createElement('summary', {}, label, `, ${formatCount(lines.length, 'line')}`);
  return createElement('details', { class: `value ${side}` }, summary, text);
}

/** @type {(side: 'before' | 'after', line: Line) => HTMLElement} */
function createLine(side, { text, isOwn }) {
  if (!isOwn) return createElement('span', { class: 'line' }, `${text}\n`);
  return createElement(side === 'before' ? 'del' : 'ins', { class: 'line' }, `${text}\n`);
}
