/** Places, `file:line`, for formats that need the file and the line as separate values. */
import type { Change } from '../../spec/diff/change.ts';

/** Line 1 where the place has no line. */
export function parsePlace(place: string): { file: string; line: number } {
  const [, file, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file: file ?? place, line: Number(line ?? 1) };
}

/** The place in the newer document: for a removal, that of the overlay's action, or of the operation. */
export function placeAfterChange(change: Change): { file: string; line: number } {
  const { kind, place, operationPlace, removedAt } = change;
  return parsePlace(removedAt ?? (kind === 'removed' ? operationPlace : place));
}
