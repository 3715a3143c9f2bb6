import { describe, expect, it } from 'vitest';
import { isShortened } from './shortened.ts';

const ROWS: [string, { shown: unknown; answer: unknown; want: boolean }][] = [
  ['the whole answer', { shown: { a: [1, null] }, answer: { a: [1, null] }, want: true }],
  ['another value', { shown: { a: 1 }, answer: { a: 2 }, want: false }],
  ['a missing property', { shown: { a: 1 }, answer: { a: 1, b: 2 }, want: false }],
  ['an extra property', { shown: { a: 1, b: 2 }, answer: { a: 1 }, want: false }],
  ['an omitted value', { shown: { a: '…' }, answer: { a: { b: 1 } }, want: true }],
  ['omitted properties', { shown: { a: 1, '…': '…' }, answer: { a: 1, b: 2 }, want: true }],
  [
    'omitted properties and another value',
    { shown: { a: 1, '…': '…' }, answer: { a: 2, b: 2 }, want: false },
  ],
  ['the ends of a text', { shown: 'b…1', answer: 'b000-1', want: true }],
  ['another end of a text', { shown: 'b…1', answer: 'b000-2', want: false }],
  ['the ends of names', { shown: { 'b…1': 1, 'b…2': 2 }, answer: { 'b-2': 2, 'b-1': 1 }, want: true }],
  ['a list in another order', { shown: [1, 2], answer: [2, 1], want: true }],
  ['a missing entry', { shown: [1], answer: [1, 1], want: false }],
  ['an extra entry', { shown: [1, 1], answer: [1], want: false }],
  ['omitted entries', { shown: [1, '…'], answer: [2, 1, 3], want: true }],
  ['a wide entry before a narrow one', { shown: ['a…', 'ab'], answer: ['ab', 'ac'], want: true }],
  ['a list instead of an object', { shown: [], answer: {}, want: false }],
  ['an object instead of a list', { shown: {}, answer: [], want: false }],
  ['a string instead of a number', { shown: '1', answer: 1, want: false }],
];

describe('isShortened', () => {
  it.each(ROWS)('compares %s', (_name, { shown, answer, want }) => {
    expect(isShortened(shown, answer)).toBe(want);
  });
});
