/** The place of a change, for formats that show it at one line. */
import type { Change } from '../../spec/diff/change.ts';
import { parsePlace } from '../file-place.ts';

/** The place in the newer document: for a removal, that of the overlay's action, or of the operation. */
export function placeAfterChange(change: Change): { file: string; line: number } {
  const { kind, place, operationPlace, removedAt } = change;
  return parsePlace(removedAt ?? (kind === 'removed' ? operationPlace : place));
}
