/** What the interpreter asks of its caller: it has no connection, no clock and no random numbers of its own. */
import type { Json } from '../../openapi/document.ts';
import type { AppliesTo, FreshKind } from '../workflow.ts';
import type { StepRequest, StepResponse } from './step-call.ts';

export interface WorkflowHost {
  /** Sends a request. What it throws ends the run. */
  call(request: StepRequest): Promise<StepResponse>;
  wait(seconds: number): Promise<void>;
  /** A value that no other run has. */
  fresh(kind: FreshKind): Json;
  /** Whether a workflow or step is for the version that is called; without it, each is. */
  isFor?(range: AppliesTo): boolean;
  /** Calls of a run, with retries; default 1000. */
  mostCalls?: number;
}
