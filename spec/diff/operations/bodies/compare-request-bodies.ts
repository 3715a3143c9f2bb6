/** Compares the request bodies of two operations. */

import type { ChangeLocation } from '../../change.ts';
import type { OperationDifference } from '../../difference.ts';
import { compareRequired, operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';
import { compareMediaTypes } from './compare-media-types.ts';

const LOCATION: ChangeLocation = { in: 'request-body' };

export function compareRequestBodies(pair: OperationPair): OperationDifference[] {
  const [before, after] = [pair.before.body, pair.after.body];
  const { isToClients } = pair.after;
  if (before && after)
    return [
      ...compareRequired('body-required', LOCATION, before, after),
      ...compareMediaTypes(before, after, LOCATION, pair),
    ];
  if (after) {
    const effect = after.required || isToClients ? 'other' : 'wider';
    return [operationDifference('body', 'added', effect, LOCATION, { after: after.source }, after)];
  }
  if (!before) return [];
  const effect = before.required || isToClients ? 'other' : 'narrower';
  return [operationDifference('body', 'removed', effect, LOCATION, { before: before.source }, before)];
}
