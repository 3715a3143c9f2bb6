/** Workflows come to an end: they do not call themselves, and no `goto` runs in a circle for ever. */
import type { WorkflowProblems } from '../reading/problems.ts';
import type { StepAction, Workflow, WorkflowStep, Workflows } from '../workflow.ts';
import { isCertain } from './runs-before.ts';

/** What a workflow calls and comes back from. */
export function calledWorkflows({ dependsOn, steps }: Workflow): string[] {
  const called = steps.flatMap(({ target }) => (target.kind === 'workflow' ? [target.workflowId] : []));
  const retried = actionsOf(steps).filter(({ type }) => type === 'retry');
  return [...dependsOn, ...called, ...retried.flatMap(({ workflowId }) => workflowId ?? [])];
}

/** What it hands over to as well. */
export function reachedWorkflows(workflow: Workflow): string[] {
  return [
    ...calledWorkflows(workflow),
    ...actionsOf(workflow.steps).flatMap(({ workflowId }) => workflowId ?? []),
  ];
}

function actionsOf(steps: readonly WorkflowStep[]): StepAction[] {
  return steps.flatMap(({ onSuccess, onFailure }) => [...onSuccess, ...onFailure]);
}

export function checkCircles({ workflows }: Workflows, problems: WorkflowProblems): void {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const workflow = workflows.get(id);
    if (!workflow || done.has(id)) return;
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id];
      for (const each of circle) done.add(each);
      problems.addAt(
        workflow.place,
        `the workflow calls itself: ${circle.join(' → ')}`,
        'Remove one of these calls (workflowId, dependsOn or a retry with a workflowId).',
      );
      return;
    }
    for (const called of calledWorkflows(workflow)) visit(called, [...path, id]);
    done.add(id);
  };
  for (const id of workflows.keys()) visit(id, []);
}

/** Circles of steps that succeed, in which nothing depends on an answer, and steps that go to themselves when they fail. */
export function checkLoops({ workflows }: Workflows, problems: WorkflowProblems): void {
  for (const workflow of workflows.values()) {
    for (const step of workflow.steps) {
      const [first] = step.onFailure;
      if (first?.type === 'goto' && isCertain(first) && first.stepId === step.id)
        problems.addAt(
          first.place,
          `${step.id} goes to itself for ever when it fails`,
          'Use the type retry, with a retryLimit.',
        );
    }
    const circle = findCircle(workflow, workflows);
    if (circle)
      problems.addAt(
        circle.place,
        `the goto runs in a circle for ever: ${circle.text}`,
        'Add criteria to one of the actions.',
      );
  }
}

interface Circle {
  place: string;
  text: string;
}

/** From the first step on, along what happens whatever the answers are. */
function findCircle(start: Workflow, workflows: Workflows['workflows']): Circle | undefined {
  const path: WorkflowStep[] = [];
  const nameOf = (each: WorkflowStep) =>
    start.steps.includes(each) ? each.id : `${ownerOf(each, workflows)}.${each.id}`;
  let lastGoto: StepAction | undefined;
  let workflow: Workflow | undefined = start;
  let step = courseOf(start)[0];
  while (workflow && step) {
    const first = path.indexOf(step);
    if (first >= 0) {
      const text = [...path.slice(first), step].map(nameOf).join(' → ');
      return { place: lastGoto?.place ?? step.place, text };
    }
    path.push(step);
    const [action]: readonly StepAction[] = step.onSuccess;
    if (action && !isCertain(action)) return undefined;
    if (!action) {
      const course = courseOf(workflow);
      step = course[course.indexOf(step) + 1];
    } else if (action.type === 'end') return undefined;
    else {
      lastGoto = action;
      const { stepId, workflowId } = action as StepAction;
      if (workflowId !== undefined) {
        workflow = workflows.get(workflowId);
        step = workflow && courseOf(workflow)[0];
      } else step = workflow.steps.find(({ id }) => id === stepId);
    }
  }
  return undefined;
}

function ownerOf(step: WorkflowStep, workflows: Workflows['workflows']): string {
  return [...workflows.values()].find(({ steps }) => steps.includes(step))?.id ?? '';
}

function courseOf({ steps }: Workflow): WorkflowStep[] {
  return steps.filter(({ undoes }) => undoes === undefined);
}

/** `dependsOn` of steps names steps that run before them: this interpreter runs one step after another. */
export function checkStepDependencies(
  { workflows }: Workflows,
  earlierSteps: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
  problems: WorkflowProblems,
): void {
  for (const { id, steps } of workflows.values())
    for (const step of steps)
      for (const needed of step.dependsOn)
        if (!earlierSteps.get(id)?.get(step.id)?.has(needed))
          problems.addAt(
            step.place,
            `${step.id} depends on ${needed}, which does not run before it`,
            needed.startsWith('$')
              ? 'Steps of other workflows are not supported here.'
              : `Move the step ${needed} before it.`,
          );
}
