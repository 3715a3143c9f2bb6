import { describe, expect, it } from 'vitest';
import {
  formatHash,
  isFiltered,
  parseView,
  type View,
  wholeView,
} from '../../../../../reporters/diff/page/client/view.js';
import { createPageData } from '../../../../../reporters/diff/page/create-page-data.ts';
import { change, comparison } from '../../sample-comparison.ts';

const data = createPageData(comparison([change()], [], []));
const whole = wholeView(data.versions);

describe('the address of a view', () => {
  it.each<[string, Partial<View>]>([
    ['', {}],
    ['#from=1.1&to=1.2', { from: 1, to: 2 }],
    ['#q=a+b%26c%23%2B%C3%A9', { search: 'a b&c#+é' }],
    ['#operation=GET+%2Ftraits', { operation: 'GET /traits' }],
    ['#kinds=added%2Cchanged&breaks=none', { kinds: ['added', 'changed'], breaks: ['none'] }],
    ['#kinds=', { kinds: [] }],
    ['#by=version', { by: 'version' }],
  ])('%s is formatted and parsed', (hash, part) => {
    expect(formatHash({ ...whole, ...part }, data.versions)).toBe(hash);
    expect(parseView(hash, data)).toEqual({ ...whole, ...part });
  });

  it.each<[string, Partial<View>]>([
    ['#from=1.2&to=1.1', { from: 1, to: 2 }],
    ['#from=9.9', {}],
    ['#operation=GET+%2Fnothing', {}],
    ['#kinds=added,other', { kinds: ['added'] }],
    ['#by=colour', {}],
    ['#%E0%A4%A', {}],
    ['#something', {}],
  ])('%s is parsed as far as possible', (hash, part) => {
    expect(parseView(hash, data)).toEqual({ ...whole, ...part });
  });

  it.each<[string, Partial<View>, boolean]>([
    ['all versions', {}, false],
    ['some versions', { from: 1, by: 'version' }, false],
    ['a search', { search: 'a' }, true],
    ['an operation', { operation: 'GET /traits' }, true],
    ['some kinds', { kinds: ['added'] }, true],
  ])('tells whether a view is filtered: %s', (_, part, want) => {
    expect(isFiltered({ ...whole, ...part })).toBe(want);
  });
});
