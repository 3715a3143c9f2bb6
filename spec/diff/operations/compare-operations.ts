/** Compares two operations, or two refusals. */

import type { OperationDifference } from '../difference.ts';
import { compareFacts } from './compare-facts.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareRequestBodies } from './compare-request-bodies.ts';
import { compareResponses } from './compare-responses.ts';
import type { OperationPair } from './operation-pair.ts';

export function compareOperations(pair: OperationPair): OperationDifference[] {
  return [
    ...compareFacts(pair.before, pair.after),
    ...compareParameters(pair),
    ...compareRequestBodies(pair),
    ...compareResponses(pair),
  ];
}
