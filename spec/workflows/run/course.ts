/** Which steps of a workflow run one after the other. */
import type { Workflow, WorkflowStep } from '../workflow.ts';

export interface Course {
  steps: readonly WorkflowStep[];
  /** The clean-up step that the run is to stop before, after all others. */
  undoing?: WorkflowStep;
}

/**
 * Without clean-up steps, which run at the end. A run that stops before a step only prepares it, and leaves out the steps that prepare
 * nothing.
 */
export function courseOf(workflow: Workflow, until: string | undefined): Course {
  const end = workflow.steps.findIndex(({ id, undoes }) => id === until && undoes !== undefined);
  const before = end < 0 ? workflow.steps : workflow.steps.slice(0, end);
  const undoing = workflow.steps[end];
  const steps = before.filter(({ undoes }) => undoes === undefined);
  if (until === undefined) return { steps };
  const destinations = listDestinations(workflow);
  return {
    steps: steps.filter((step) => step.id === until || destinations.has(step.id) || !isOnlyRead(step)),
    ...(undoing && { undoing }),
  };
}

/** A call that changes nothing, gives nothing to later steps, and waits for nothing. */
function isOnlyRead({ target, outputs, onSuccess, onFailure }: WorkflowStep): boolean {
  const isRead = target.kind === 'operation' && ['GET', 'HEAD'].includes(target.operation.method);
  return isRead && Object.keys(outputs).length === 0 && onSuccess.length === 0 && onFailure.length === 0;
}

function listDestinations({ steps }: Workflow): Set<string | undefined> {
  return new Set(
    steps.flatMap(({ onSuccess, onFailure }) => [...onSuccess, ...onFailure].map(({ stepId }) => stepId)),
  );
}
