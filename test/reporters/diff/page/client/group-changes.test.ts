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

describe('groups of changes', () => {
  it('have what several operations have in common first', () => {
    expect(groups({}).map(({ key, count }) => [key, count])).toEqual([
      ['', 2],
      ['PUT /traits', 1],
      ['GET /usages', 1],
    ]);
  });

  it('put what is in one operation under it, when no other one is asked for', () => {
    expect(groups({ operation: 'PUT /traits' }).map(({ key, count }) => [key, count])).toEqual([
      ['PUT /traits', 2],
    ]);
  });

  it('are steps, those without changes too', () => {
    expect(groups({ by: 'version' }).map(({ key, count }) => [key, count])).toEqual([
      ['0', 2],
      ['1', 0],
      ['2', 2],
    ]);
  });

  it('are steps with changes alone, where only a part was asked for', () => {
    expect(groups({ by: 'version', search: 'traits' }).map(({ key }) => key)).toEqual(['0', '2']);
  });

  it('are cut where a page has enough', () => {
    const { shown, left } = takeEntries(groups({ by: 'version' }), 1);
    expect(shown.map(({ key, found, count }) => [key, found.length, count])).toEqual([
      ['0', 1, 2],
      ['1', 0, 0],
    ]);
    expect(left).toBe(2);
    expect(takeEntries(groups({}), 3).left).toBe(0);
  });
});

it('sorts operations by their path, and then as a thing lives', () => {
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
