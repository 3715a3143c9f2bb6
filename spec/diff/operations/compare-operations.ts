/** Compares two operations, or two refusals. */

import type { OperationDifference } from '../difference.ts';
import { compareRequestBodies } from './bodies/compare-request-bodies.ts';
import { compareFacts } from './compare-facts.ts';
import { compareResponses } from './compare-responses.ts';
import type { OperationPair } from './operation-pair.ts';
import { compareParameters } from './parameters/compare-parameters.ts';

export function compareOperations(pair: OperationPair): OperationDifference[] {
  return [
    ...compareFacts(pair.before, pair.after),
    ...compareParameters(pair),
    ...compareRequestBodies(pair),
    ...compareResponses(pair),
  ];
}
