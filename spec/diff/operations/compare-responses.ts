/** Compares the responses of two operations, status by status. */

import type { ChangeLocation } from '../change.ts';
import type { OperationDifference } from '../difference.ts';
import type { ResponseForm } from '../form/operation-form.ts';
import { compareHeaders } from './compare-headers.ts';
import { compareMediaTypes } from './compare-media-types.ts';
import { operationDifference } from './operation-difference.ts';
import type { OperationPair } from './operation-pair.ts';
import { pairedEntries } from './paired-entries.ts';

export function compareResponses(pair: OperationPair): OperationDifference[] {
  if (pair.before.isDefaultRefusal && pair.after.isDefaultRefusal) return [];
  const entries = pairedEntries(pair.before.responses, pair.after.responses);
  return entries.flatMap(([status, before, after]) => {
    if (before && after) return compareResponse(before, after, status, pair);
    const location: ChangeLocation = { in: 'response', status };
    if (after) return [operationDifference('status', 'added', 'wider', location, { after: status }, after)];
    if (!before) return [];
    return [operationDifference('status', 'removed', 'narrower', location, { before: status }, before)];
  });
}

function compareResponse(
  before: ResponseForm,
  after: ResponseForm,
  status: string,
  pair: OperationPair,
): OperationDifference[] {
  return [
    ...compareHeaders(before.headers, after.headers, status, pair),
    ...compareMediaTypes(before, after, { in: 'body', status }, pair),
  ];
}
