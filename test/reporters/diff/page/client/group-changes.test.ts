import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../../../reporters/diff/page/client/changes/find-changes.js';
import {
  compareOperations,
  groupChanges,
  takeEntries,
} from '../../../../../reporters/diff/page/client/changes/group-changes.js';
import { type View, wholeView } from '../../../../../reporters/diff/page/client/view.js';
import { createPageData } from '../../../../../reporters/diff/page/create-page-data.ts';
import { change, comparison } from '../../sample-comparison.ts';

const added = (operation: string, after: string) => change({ operation, after });
const data = createPageData(
  comparison(
    [added('PUT /traits', 'a'), added('GET /usages', 'b')],
    [],
    [added('PUT /traits', 'c'), added('GET /traits', 'c')],
  ),
);

function groups(part: Partial<View>) {
  const view = { ...wholeView(data.versions), ...part };
  return groupChanges(data, findChanges(data, view), view);
}

describe('groupChanges', () => {
  it('puts changes that several operations share first', () => {
    expect(groups({}).map(({ key, count }) => [key, count])).toEqual([
      ['', 2],
      ['PUT /traits', 1],
      ['GET /usages', 1],
    ]);
  });

  it('puts shared changes under the operation that the view shows', () => {
    expect(groups({ operation: 'PUT /traits' }).map(({ key, count }) => [key, count])).toEqual([
      ['PUT /traits', 2],
    ]);
  });

  it('groups by step, including steps without changes', () => {
    expect(groups({ by: 'version' }).map(({ key, count }) => [key, count])).toEqual([
      ['0', 2],
      ['1', 0],
      ['2', 2],
    ]);
  });

  it('omits steps without changes when a search hides some', () => {
    expect(groups({ by: 'version', search: 'traits' }).map(({ key }) => key)).toEqual(['0', '2']);
  });

  it('makes groups that takeEntries cuts at a limit', () => {
    const { shown, left } = takeEntries(groups({ by: 'version' }), 1);
    expect(shown.map(({ key, found, count }) => [key, found.length, count])).toEqual([
      ['0', 1, 2],
      ['1', 0, 0],
    ]);
    expect(left).toBe(2);
    expect(takeEntries(groups({}), 3).left).toBe(0);
  });
});

it('compareOperations orders by path, then from reading to deleting', () => {
  const inOrder = [
    '',
    'GET /a',
    'POST /a',
    'DELETE /a',
    'GET /a/{id}',
    'PUT /a/{id}',
    'GET /b',
    'unknownUrl',
  ];
  expect(inOrder.toReversed().sort(compareOperations)).toEqual(inOrder);
});
