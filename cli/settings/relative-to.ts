/** Places as a person in a folder would write them. */
import type { Change } from '../../spec/diff/change.ts';

export function relativeTo(folder: string, place: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return place.startsWith(start) ? place.slice(start.length) : place;
}

/** A change with other words for its places. */
export function withPlaces(change: Change, shown: (place: string) => string): Change {
  return { ...change, place: shown(change.place), operationPlace: shown(change.operationPlace) };
}
