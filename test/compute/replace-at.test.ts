import { describe, expect, it } from 'vitest';
import { replaceAt } from './replace-at.ts';

const value = { a: { b: [1, 2], c: 3 } };

describe('replaceAt', () => {
  it.each([
    ['a value', '/a/c', 4, { a: { b: [1, 2], c: 4 } }],
    ['a new key', '/a/d', { e: 1 }, { a: { b: [1, 2], c: 3, d: { e: 1 } } }],
    ['by nothing', '/a/c', null, { a: { b: [1, 2] } }],
    ['an entry of a list by nothing', '/a/b/0', null, { a: { b: [2], c: 3 } }],
    ['everything', '', 5, 5],
  ])('replaces %s', (_name, pointer, replacement, expected) => {
    expect(replaceAt(value, pointer, replacement)).toEqual(expected);
    expect(value).toEqual({ a: { b: [1, 2], c: 3 } });
  });

  it.each([['/x/y'], ['/a/c/d']])('refuses a pointer that leads nowhere: %s', (pointer) => {
    expect(() => replaceAt(value, pointer, 1)).toThrow(`${pointer} leads nowhere`);
  });
});
