/** A change with the keys of the JSON format 1, which has `where` and `pointer` for a location. */
import type { Change } from '../../spec/diff/change.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';

export function formatChange({ location, ...change }: Change) {
  const { rule, kind, clause, breaks, operation, operationPlace, ...rest } = change;
  const { status, mediaType, pointer = '' } = location;
  const where = { side: sideOf(location), part: partOf(location), status, mediaType };
  return { rule, kind, clause, breaks, operation, operationPlace, where, pointer, ...rest };
}
