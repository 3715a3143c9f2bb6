import { describe, expect, it } from 'vitest';
import {
  countFacets,
  countPlaces,
  findChanges,
} from '../../../../../reporters/diff/page/client/changes/find-changes.js';
import { type View, wholeView } from '../../../../../reporters/diff/page/client/view.js';
import { createPageData } from '../../../../../reporters/diff/page/create-page-data.ts';
import { change, comparison } from '../../sample-comparison.ts';

const data = createPageData(
  comparison(
    [change(), change({ operation: 'GET /usages', location: { in: 'header', name: 'cache-control' } })],
    [
      change({
        rule: 'request.property.removed',
        kind: 'removed',
        breaks: [],
        operation: 'PUT /usages',
        location: { in: 'request-body', pointer: '/owner/*' },
        before: { type: 'string', enum: ['ACME'] },
        after: undefined,
      }),
    ],
  ),
);

function found(part: Partial<View>): string[] {
  const changes = findChanges(data, { ...wholeView(data.versions), ...part });
  return changes.flatMap(({ step, places }) => places.map(({ operation }) => `${step} ${operation}`));
}

const ALL = ['0 GET /traits', '0 GET /usages', '1 PUT /usages'];

describe('findChanges', () => {
  it.each<[string, Partial<View>, string[]]>([
    ['all', {}, ALL],
    ['a step', { from: 1, to: 2 }, ALL.slice(2)],
    ['no step', { from: 1, to: 1 }, []],
    ['an operation', { search: '/usages' }, ALL.slice(1)],
    ['a rule', { search: 'response.header' }, ALL.slice(0, 2)],
    ['a pointer', { search: '/owner/*' }, ALL.slice(2)],
    ['a part', { search: 'cache-control' }, ALL.slice(0, 2)],
    ['a value, in any case', { search: 'acme' }, ALL.slice(2)],
    ['a status', { search: '200' }, ALL.slice(0, 1)],
    ['several words, in any order', { search: ' get   CACHE usages ' }, ALL.slice(1, 2)],
    ['words that no change contains', { search: 'get acme' }, []],
    ['one operation exactly', { operation: 'PUT /usages' }, ALL.slice(2)],
    ['a kind', { kinds: ['removed'] }, ALL.slice(2)],
    ['no kind', { kinds: [] }, []],
    ['the clients that it breaks', { breaks: ['new'] }, ALL.slice(0, 2)],
    ['no client that it breaks', { breaks: ['none', 'old'] }, ALL.slice(2)],
  ])('finds by %s', (_, part, want) => {
    expect(found(part)).toEqual(want);
  });

  it('finds changes that countPlaces counts once per place', () => {
    expect(countPlaces(findChanges(data, wholeView(data.versions)))).toBe(3);
  });

  it('is counted by countFacets as if all filters of the group were on', () => {
    const view = { ...wholeView(data.versions), kinds: ['removed'] };
    expect(countFacets(data, view)).toEqual({ added: 2, removed: 1, changed: 0, old: 0, new: 0, none: 1 });
  });
});
