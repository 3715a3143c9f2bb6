/** The difference of a parameter that only one of two operations has. */

import type { Effect, OperationDifference } from '../../difference.ts';
import type { ParameterForm } from '../../form/operation-form.ts';
import { operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';

export function wholeParameter(
  before: ParameterForm | undefined,
  after: ParameterForm | undefined,
  { after: { isToClients = false } }: OperationPair,
): OperationDifference[] {
  if (after) {
    const effect = addedEffect(after.required, isToClients);
    const values = { after: after.schema.source };
    return [operationDifference('parameter', 'added', effect, after.location, values, after)];
  }
  if (!before) return [];
  const effect = removedEffect(before.required, isToClients);
  const values = { before: before.schema.source };
  return [operationDifference('parameter', 'removed', effect, before.location, values, before)];
}

/** In a call to clients they read the parameter, and depend on it only if it is always there. */
function addedEffect(required: boolean, isToClients: boolean): Effect {
  if (isToClients) return required ? 'narrower' : 'unused';
  return required ? 'other' : 'wider';
}

function removedEffect(required: boolean, isToClients: boolean): Effect {
  if (isToClients) return required ? 'wider' : 'unused';
  return required ? 'other' : 'narrower';
}
