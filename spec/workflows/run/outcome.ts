/** How a run of a workflow ended. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { UnmetCriterion } from '../criteria/evaluate-criteria.ts';
import type { StepRequest, StepResponse } from './step-call.ts';

export type WorkflowOutcome =
  /** By its last step, or by an action `end`. */
  | { kind: 'completed'; outputs: JsonObject }
  /** Before the step that the caller asked for. */
  | { kind: 'reached'; request: StepRequest }
  | { kind: 'failed'; failure: StepFailure };

/** Which step did not succeed, and why. */
export interface StepFailure {
  workflowId: string;
  /** Absent where no step is to blame, such as for missing inputs. */
  stepId?: string;
  /** `file:line` */
  place: string;
  reason: string;
  /** The success criterion that is not met, where it is why. */
  unmet?: UnmetCriterion;
  /** The call that failed, where one was made. */
  request?: StepRequest;
  response?: StepResponse;
}
