import { describe, expect, it } from 'vitest';
import { markLines } from '../../../../../reporters/page/client/line-marks.js';
import { formatJson, formatJsonLines } from '../../../../../reporters/page/client/pretty-json.js';
import type { Json } from '../../../../../spec/openapi/document.ts';

const long = 'x'.repeat(60);

describe('formatJson', () => {
  it.each<[string, Json, string]>([
    ['a short one on one line', { a: [1, null, 'b'], c: {} }, '{ "a": [1, null, "b"], "c": {} }'],
    ['a long one on several', { a: long, b: [] }, `{\n  "a": "${long}",\n  "b": []\n}`],
    ['a long list', [long, { a: 1 }], `[\n  "${long}",\n  { "a": 1 }\n]`],
    ['a long text as it is', long + long, `"${long}${long}"`],
  ])('formats %s', (_, value, want) => {
    expect(formatJson(value, 64)).toBe(want);
    expect(JSON.parse(formatJson(value, 64))).toEqual(value);
  });
});

it.each<[string, Json, string]>([
  ['a list', [1, { a: 2 }], '[\n  1,\n  { "a": 2 }\n]'],
  ['an object', { a: [long, 1] }, `{\n  "a": [\n    "${long}",\n    1\n  ]\n}`],
  ['an empty one', {}, '{}'],
  ['a text', 'a', '"a"'],
])('formatJsonLines puts %s on several lines, however short it is', (_, value, want) => {
  expect(formatJsonLines(value, 64)).toBe(want);
});

describe('markLines', () => {
  it.each<[string, string, string, string, string]>([
    ['equal ones', 'a\nb', 'a\nb', 'a b', 'a b'],
    ['one more at the end, and so a comma', 'a\nb', 'a\nb,\nc', 'a b', 'a b, [c]'],
    ['one changed', 'a\nb\nc', 'a\nx\nc', 'a [b] c', 'a [x] c'],
    ['one moved', 'a\nb\nc', 'b\nc\na', '[a] b c', 'b c [a]'],
    ['nothing in common', 'a', 'b\nc', '[a]', '[b] [c]'],
  ])('marks %s', (_, before, after, markedBefore, markedAfter) => {
    const marks = markLines(before, after);
    const text = (lines: typeof marks.before) =>
      lines.map(({ text: line, isOwn }) => (isOwn ? `[${line}]` : line)).join(' ');
    expect([text(marks.before), text(marks.after)]).toEqual([markedBefore, markedAfter]);
  });

  it('marks every line of very long texts', () => {
    const lines = Array.from({ length: 501 }, (_, index) => `${index}`).join('\n');
    expect(markLines(lines, lines).after.every(({ isOwn }) => isOwn)).toBe(true);
  });
});
