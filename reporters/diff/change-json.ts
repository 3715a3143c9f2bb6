/** A change with the keys of the JSON format 1, which has `where` and `pointer` for a location. */

import type { Change } from '../../spec/diff/change.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';

/** The keys keep their order, so that two reports can be compared as texts. */
export function formatChange(change: Change) {
  const { rule, kind, clause, breaks, operation, operationPlace, location, keyword, before, after } = change;
  const { announced, known, component, removedAt, place, explanation } = change;
  const { status, mediaType, pointer = '' } = location;
  return {
    rule,
    kind,
    clause,
    breaks,
    operation,
    operationPlace,
    where: { side: sideOf(location), part: partOf(location), status, mediaType },
    pointer,
    keyword,
    before,
    after,
    component,
    announced,
    removedAt,
    known,
    place,
    explanation,
  };
}
