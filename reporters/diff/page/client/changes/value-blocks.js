/**
 * What was before and what came after.
 *
 * @import { PageEntry } from '../../page-data.ts'
 * @import { Line } from '../line-marks.js'
 */
import { element } from '../element.js';
import { lineMarks } from '../line-marks.js';
import { onLines, prettyJson } from '../pretty-json.js';
import { counted } from '../words.js';

/** A value that is longer is opened by whoever wants it. */
const MOST_LINES = 8;

/** In characters, of a value alone and of two side by side. */
const [WIDTH, HALF_WIDTH] = [64, 44];

/** @type {(entry: PageEntry) => HTMLElement[]} */
export function valueBlocks({ before, after }) {
  const [was, is] = [before, after].map((value) =>
    value === undefined ? undefined : prettyJson(value, WIDTH),
  );
  if (was === undefined && is === undefined) return [];
  if (!`${was ?? ''}${is ?? ''}`.includes('\n')) return [inline(was, is)];
  const blocks =
    before !== undefined && after !== undefined
      ? pair(lineMarks(onLines(before, HALF_WIDTH), onLines(after, HALF_WIDTH)))
      : [was === undefined ? block('after', plainLines(is ?? '')) : block('before', plainLines(was))];
  return [element('div', { class: 'values' }, ...blocks)];
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
      : [element('del', {}, element('span', { class: 'side before' }, '− before '), code(was))]),
    ...(is === undefined
      ? []
      : [element('ins', {}, element('span', { class: 'side after' }, '+ after '), code(is))]),
  ];
  const isLong = `${was ?? ''}${is ?? ''}`.length > WIDTH;
  return element(
    'p',
    { class: isLong ? 'long-values' : 'inline-values' },
    ...parts.flatMap((part) => [part, ' ']),
  );
}

/** @type {(text: string) => HTMLElement} */
function code(text) {
  return element('code', {}, text);
}

/** @type {(text: string) => Line[]} */
function plainLines(text) {
  return text.split('\n').map((line) => ({ text: line, isOwn: false }));
}

/** @type {(side: 'before' | 'after', lines: readonly Line[]) => HTMLElement} */
function block(side, lines) {
  const label = side === 'before' ? '− before' : '+ after';
  const text = element(
    'pre',
    { tabindex: '0', 'aria-label': side },
    ...lines.map((line) => lineOf(side, line)),
  );
  if (lines.length <= MOST_LINES) {
    return element('div', { class: `value ${side}` }, element('p', { class: `side ${side}` }, label), text);
  }
  const summary = element(
    'summary',
    {},
    element('span', { class: `side ${side}` }, label),
    `, ${counted(lines.length, 'line')}`,
  );
  return element('details', { class: `value ${side}` }, summary, text);
}

/** @type {(side: 'before' | 'after', line: Line) => HTMLElement} */
function lineOf(side, { text, isOwn }) {
  if (!isOwn) return element('span', { class: 'line' }, `${text}\n`);
  return element(side === 'before' ? 'del' : 'ins', { class: 'line' }, `${text}\n`);
}
