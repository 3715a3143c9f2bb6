/** Which steps of a workflow may have run before another one. */
import type { StepAction, Workflow, WorkflowStep } from '../workflow.ts';

/**
 * The ids of the steps that may have run when a step begins, by its id: through the order of the document and through
 * every action, whatever its criteria.
 */
export function findEarlierSteps(workflow: Workflow): ReadonlyMap<string, ReadonlySet<string>> {
  const course = workflow.steps.filter(({ undoes }) => undoes === undefined);
  const earlier = new Map(course.map(({ id }) => [id, new Set<string>()]));
  const following = new Map(course.map((step, index) => [step.id, followersOf(step, course[index + 1])]));
  // A step that a retry runs comes back to the step that is retried.
  for (const { id, onFailure } of course)
    for (const { type, stepId } of onFailure)
      if (type === 'retry' && stepId !== undefined) following.get(stepId)?.push(id);
  for (const { id } of course) {
    const stack = [...(following.get(id) ?? [])];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const before = earlier.get(next);
      if (!before || before.has(id)) continue;
      before.add(id);
      stack.push(...(following.get(next) ?? []));
    }
  }
  return new Map([...earlier, ...cleanupEntries(workflow, course)]);
}

function followersOf(step: WorkflowStep, next: WorkflowStep | undefined): string[] {
  const actions = [...step.onSuccess, ...step.onFailure];
  const targets = actions.flatMap(({ stepId }) => stepId ?? []);
  const goesOn = next !== undefined && !step.onSuccess.some(isCertain);
  return goesOn ? [...targets, next.id] : targets;
}

/** True for an action that is taken whenever it is reached. */
export function isCertain(action: StepAction): boolean {
  return action.criteria.length === 0;
}

/** A clean-up step runs after all others, and after those before it that undo the same step. */
function cleanupEntries(
  workflow: Workflow,
  course: readonly WorkflowStep[],
): [string, ReadonlySet<string>][] {
  const cleanups = workflow.steps.filter(({ undoes }) => undoes !== undefined);
  return cleanups.map((step, index) => [
    step.id,
    new Set([
      ...course.map(({ id }) => id),
      ...cleanups
        .slice(0, index)
        .filter(({ undoes }) => undoes === step.undoes)
        .map(({ id }) => id),
    ]),
  ]);
}
