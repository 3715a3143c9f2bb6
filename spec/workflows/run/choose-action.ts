/** Which action follows a step. */
import { findUnmet } from '../criteria/evaluate-criteria.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { StepAction } from '../workflow.ts';
import type { StepResponse } from './step-call.ts';

/**
 * The first action whose criteria are met. A retry that has been used up is passed over (Arazzo 1.1, "Failure Action Object").
 * @param used how often each retry of the step was taken, by name
 */
export function chooseAction(
  actions: readonly StepAction[],
  scope: ExpressionScope,
  used: ReadonlyMap<string, number> = new Map(),
): StepAction | undefined {
  return actions.find(
    ({ name, type, retryLimit, criteria }) =>
      (type !== 'retry' || (used.get(name) ?? 0) < retryLimit) && findUnmet(criteria, scope) === undefined,
  );
}

/** Seconds. A `Retry-After` of the answer takes precedence; a date in it does not, since there is no clock here. */
export function delayOf({ retryAfter }: StepAction, response: StepResponse | undefined): number {
  const header = response?.headers['retry-after'];
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : retryAfter;
}
