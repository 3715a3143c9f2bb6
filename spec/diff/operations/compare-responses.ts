/** Compares the responses of two operations, status by status. */

import type { ChangeLocation } from '../change.ts';
import type { OperationDifference } from '../difference.ts';
import type { ResponseForm } from '../form/operation-form.ts';
import { compareMediaTypes } from './bodies/compare-media-types.ts';
import { compareHeaders } from './compare-headers.ts';
import { operationDifference } from './operation-difference.ts';
import type { OperationPair } from './operation-pair.ts';
import { pairedEntries } from './paired-entries.ts';

export function compareResponses(pair: OperationPair): OperationDifference[] {
  if (pair.before.isDefaultRefusal && pair.after.isDefaultRefusal) return [];
  const entries = pairedEntries(pair.before.responses, pair.after.responses);
  return entries.flatMap(([status, before, after]) => {
    if (before && after) return compareResponse(before, after, status, pair);
    return wholeResponse(status, before, after, pair);
  });
}

/** A response that the other document covers with a range or `default` is compared with that one. */
function wholeResponse(
  status: string,
  before: ResponseForm | undefined,
  after: ResponseForm | undefined,
  pair: OperationPair,
): OperationDifference[] {
  const location: ChangeLocation = { in: 'response', status };
  if (after) {
    const cover = coveringResponse(status, pair.before.responses);
    const effect = cover ? 'unused' : 'wider';
    return [
      operationDifference('status', 'added', effect, location, { after: status }, after),
      ...(cover ? compareResponse(cover, after, status, pair) : []),
    ];
  }
  if (!before) return [];
  const cover = coveringResponse(status, pair.after.responses);
  const effect = cover ? 'unused' : 'narrower';
  return [
    operationDifference('status', 'removed', effect, location, { before: status }, before),
    ...(cover ? compareResponse(before, cover, status, pair) : []),
  ];
}

/** An explicit status counts before its range, and a range before `default` (OpenAPI, Responses Object). */
function coveringResponse(
  status: string,
  responses: ReadonlyMap<string, ResponseForm>,
): ResponseForm | undefined {
  if (status === 'default') return undefined;
  const range = /^\d{3}$/.test(status) ? responses.get(`${status[0]}XX`) : undefined;
  return range ?? responses.get('default');
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
