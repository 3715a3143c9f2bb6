/**
 * What was before and what came after.
 *
 * @import { PageEntry } from '../../page-data.ts'
 * @import { Line } from '../line-marks.js'
 */
import { createElement } from '../element.js';
import { markLines } from '../line-marks.js';
import { formatJson, formatJsonLines } from '../pretty-json.js';
import { formatCount } from '../words.js';

/** A value that is longer is opened by whoever wants it. */
const MOST_LINES = 8;

/** In characters, of a value alone and of two side by side. */
const [WIDTH, HALF_WIDTH] = [64, 44];

/** @type {(entry: PageEntry) => HTMLElement[]} */
export function createValueBlocks({ before, after }) {
  const [was, is] = [before, after].map((value) =>
    value === undefined ? undefined : formatJson(value, WIDTH),
  );
  if (was === undefined && is === undefined) return [];
  if (!`${was ?? ''}${is ?? ''}`.includes('\n')) return [inline(was, is)];
  const blocks =
    before !== undefined && after !== undefined
      ? pair(markLines(formatJsonLines(before, HALF_WIDTH), formatJsonLines(after, HALF_WIDTH)))
      : [was === undefined ? block('after', plainLines(is ?? '')) : block('before', plainLines(was))];
  return [createElement('div', { class: 'values' }, ...blocks)];
}

/** @type {(marks: { before: Line[], after: Line[] }) => HTMLElement[]} */
function pair({ before, after }) {
  return [block('before', before), block('after', after)];
}

/** @type {(was: string | undefined, is: string | undefined) => HTMLElement} */
function inline(was, is) {
  const parts = [
    ...(was === undefined
      ? []
      : [createElement('del', {}, createElement('span', { class: 'side before' }, '− before '), code(was))]),
    ...(is === undefined
      ? []
      : [createElement('ins', {}, createElement('span', { class: 'side after' }, '+ after '), code(is))]),
  ];
  const isLong = `${was ?? ''}${is ?? ''}`.length > WIDTH;
  return createElement(
    'p',
    { class: isLong ? 'long-values' : 'inline-values' },
    ...parts.flatMap((part) => [part, ' ']),
  );
}

/** @type {(text: string) => HTMLElement} */
function code(text) {
  return createElement('code', {}, text);
}

/** @type {(text: string) => Line[]} */
function plainLines(text) {
  return text.split('\n').map((line) => ({ text: line, isOwn: false }));
}

/** @type {(side: 'before' | 'after', lines: readonly Line[]) => HTMLElement} */
function block(side, lines) {
  const label = side === 'before' ? '− before' : '+ after';
  const text = createElement(
    'pre',
    { tabindex: '0', 'aria-label': side },
    ...lines.map((line) => lineOf(side, line)),
  );
  if (lines.length <= MOST_LINES) {
    return createElement(
      'div',
      { class: `value ${side}` },
      createElement('p', { class: `side ${side}` }, label),
      text,
    );
  }
  const summary = createElement(
    'summary',
    {},
    createElement('span', { class: `side ${side}` }, label),
    `, ${formatCount(lines.length, 'line')}`,
  );
  return createElement('details', { class: `value ${side}` }, summary, text);
}

/** @type {(side: 'before' | 'after', line: Line) => HTMLElement} */
function lineOf(side, { text, isOwn }) {
  if (!isOwn) return createElement('span', { class: 'line' }, `${text}\n`);
  return createElement(side === 'before' ? 'del' : 'ins', { class: 'line' }, `${text}\n`);
}
