/** For a terminal. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { times } from '../words.ts';
import {
  describeAnnouncement,
  describeBreaks,
  describeExplanation,
  describeSubject,
  describeValues,
  SIGNS,
} from './describe.ts';
import { type FoldedChange, foldChanges, listPlaces } from './fold.ts';

export function renderDiffText({ before, after, changes }: VersionComparison): string {
  if (changes.length === 0) return `SAME  ${before} and ${after}: nothing that a client can see\n`;
  const operations = new Set(changes.map(({ operation }) => operation)).size;
  const sum = `${times(changes.length, 'change')} in ${times(operations, 'operation')}`;
  return `${renderChanges(changes)}\nDIFFERENT  ${before} and ${after}: ${sum}\n`;
}

/** An entry for each change, without what is said of all together. */
export function renderChanges(changes: readonly Change[]): string {
  return foldChanges(changes).map(entry).join('\n');
}

function entry(folded: FoldedChange): string {
  const { change } = folded;
  const lines = [
    `${SIGNS[change.kind]} ${describeSubject(change)}  [${change.rule}, ${change.clause}]`,
    ...placeLines(folded),
    describeValues(change),
    describeExplanation(change),
    describeAnnouncement(change),
    `breaks ${describeBreaks(change)}`,
    change.place,
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

function placeLines(folded: FoldedChange): string[] {
  const places = listPlaces(folded);
  const shown = places.slice(0, MOST);
  return places.length > MOST ? [...shown, `and ${times(places.length - MOST, 'more operation')}`] : shown;
}

const MOST = 4;
