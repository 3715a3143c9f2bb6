/** For a terminal. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { times } from '../words.ts';
import { announcedText, breaksText, explanationText, SIGNS, subjectOf, valuesOf } from './describe.ts';
import { type Folded, fold, listPlaces } from './fold.ts';

export function diffText({ before, after, changes }: VersionComparison): string {
  if (changes.length === 0) return `SAME  ${before} and ${after}: nothing that a client can see\n`;
  const operations = new Set(changes.map(({ operation }) => operation)).size;
  const sum = `${times(changes.length, 'change')} in ${times(operations, 'operation')}`;
  return `${changeLines(changes)}\nDIFFERENT  ${before} and ${after}: ${sum}\n`;
}

/** An entry for each change, without what is said of all together. */
export function changeLines(changes: readonly Change[]): string {
  return fold(changes).map(entry).join('\n');
}

function entry(folded: Folded): string {
  const { change } = folded;
  const lines = [
    `${SIGNS[change.kind]} ${subjectOf(change)}  [${change.rule}, ${change.clause}]`,
    ...placeLines(folded),
    valuesOf(change),
    explanationText(change),
    announcedText(change),
    `breaks ${breaksText(change)}`,
    change.place,
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

function placeLines(folded: Folded): string[] {
  const places = listPlaces(folded);
  const shown = places.slice(0, MOST);
  return places.length > MOST ? [...shown, `and ${times(places.length - MOST, 'more operation')}`] : shown;
}

const MOST = 4;
