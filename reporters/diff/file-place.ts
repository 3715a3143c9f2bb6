/** Places as files and lines. */
import type { Change } from '../../spec/diff/change.ts';

/** The file and the line of a place. */
export function parsePlace(place: string): { file: string; line: number } {
  const [, file, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file: file ?? place, line: Number(line ?? 1) };
}

/** Where a reader of the newer document looks: what was removed is not there, and its operation mostly is. */
export function placeAfterChange({ kind, place, operationPlace }: Change): { file: string; line: number } {
  return parsePlace(kind === 'removed' ? operationPlace : place);
}
