/** Writes locations relative to the working directory. */
import type { Change } from '../../spec/diff/change.ts';

export function relativeTo(folder: string, place: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return place.startsWith(start) ? place.slice(start.length) : place;
}

/** Rewrites the locations of a change. */
export function withPlaces(change: Change, shown: (place: string) => string): Change {
  return { ...change, place: shown(change.place), operationPlace: shown(change.operationPlace) };
}
