/** Makes the differences that rules about operations find. */

import type { Json } from '../../openapi/document.ts';
import type { ChangedValue, ChangeKind, ChangeLocation } from '../change.ts';
import type { Effect, OperationDifference } from '../difference.ts';
import { OPERATION_RULES, type OperationRule } from './operation-rules.ts';

/** @param part the declared part: of the older document if it was removed, else of the newer one */
export function operationDifference(
  rule: OperationRule,
  kind: ChangeKind,
  effect: Effect,
  location: ChangeLocation,
  values: Pick<ChangedValue, 'before' | 'after'>,
  part: { source: Json },
): OperationDifference {
  const declared = { source: part.source, in: kind === 'removed' ? 'before' : 'after' } as const;
  return { rule, clause: OPERATION_RULES[rule], kind, effect, location, ...values, declared };
}

/** Compares whether a part of the request or response is required. */
export function compareRequired(
  rule: OperationRule,
  location: ChangeLocation,
  before: { required: boolean },
  after: { required: boolean; source: Json },
): OperationDifference[] {
  if (before.required === after.required) return [];
  const [kind, effect] = after.required ? (['added', 'narrower'] as const) : (['removed', 'wider'] as const);
  const values = { before: before.required, after: after.required };
  const declared = { source: after.source, in: 'after' } as const;
  return [{ ...operationDifference(rule, kind, effect, location, values, after), declared }];
}
