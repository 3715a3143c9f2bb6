/**
 * What was before and what came after.
 *
 * @import { Entry } from '../page-data.ts'
 * @import { Line } from './line-marks.js'
 */
import { element } from './element.js';
import { lineMarks } from './line-marks.js';
import { prettyJson } from './pretty-json.js';
import { counted } from './words.js';

/** A value that is longer is opened by whoever wants it. */
const MOST_LINES = 8;

/** @type {(entry: Entry) => HTMLElement[]} */
export function valueBlocks({ before, after }) {
  const was = before === undefined ? undefined : prettyJson(before);
  const is = after === undefined ? undefined : prettyJson(after);
  if (was === undefined && is === undefined) return [];
  if (!`${was ?? ''}${is ?? ''}`.includes('\n')) return [inline(was, is)];
  const marked = was !== undefined && is !== undefined ? lineMarks(was, is) : undefined;
  const blocks = [
    ...(was === undefined ? [] : [block('before', marked?.before ?? plainLines(was))]),
    ...(is === undefined ? [] : [block('after', marked?.after ?? plainLines(is))]),
  ];
  return [element('div', { class: 'values' }, ...blocks)];
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
  return element('p', { class: 'inline-values' }, ...parts.flatMap((part) => [part, ' ']));
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
