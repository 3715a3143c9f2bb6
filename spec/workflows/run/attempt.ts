/** One attempt at a step, judged by its success criteria. */
import { findUnmet } from '../criteria/evaluate-criteria.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';
import type { StepFailure } from './outcome.ts';
import type { StepRequest, StepResponse } from './step-call.ts';

export interface Attempt {
  /** With the request and the response. */
  scope: ExpressionScope;
  /** Absent where the step succeeded. */
  failure?: StepFailure;
  /** The request could not be made; repeating it would not help. */
  isFinal?: true;
}

/** Without criteria, any status below 400 is success; for what removes something, 404 and 410 are as well. */
export function findFailure(
  step: WorkflowStep,
  scope: ExpressionScope,
): Pick<StepFailure, 'reason' | 'unmet'> | undefined {
  if (step.criteria.length > 0) {
    const unmet = findUnmet(step.criteria, scope);
    return unmet && { reason: unmet.reason, unmet };
  }
  const status = scope.response?.status;
  if (step.target.kind === 'workflow' || status === undefined || status < 400) return undefined;
  if (step.undoes !== undefined && (status === 404 || status === 410)) return undefined;
  return { reason: `the status is ${status}` };
}

export function failureOf(
  workflow: Workflow,
  step: WorkflowStep,
  why: string | Pick<StepFailure, 'reason' | 'unmet'>,
  call: { request?: StepRequest | undefined; response?: StepResponse | undefined } = {},
): StepFailure {
  const { request, response } = call;
  return {
    workflowId: workflow.id,
    stepId: step.id,
    place: step.place,
    ...(typeof why === 'string' ? { reason: why } : why),
    ...(request && { request }),
    ...(response && { response }),
  };
}
