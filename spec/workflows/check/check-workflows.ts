/** Checks what concerns several parts of a workflow document. */
import type { WorkflowProblems } from '../reading/problems.ts';
import type { Workflows } from '../workflow.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkCircles, checkLoops, checkStepDependencies, reachedWorkflows } from './check-order.ts';
import { findEarlierSteps } from './runs-before.ts';

export function checkWorkflows(workflows: Workflows, problems: WorkflowProblems): void {
  const all = [...workflows.workflows.values()];
  const earlierSteps = new Map(all.map((workflow) => [workflow.id, findEarlierSteps(workflow)]));
  checkCircles(workflows, problems);
  checkLoops(workflows, problems);
  checkStepDependencies(workflows, earlierSteps, problems);
  checkExpressions({ workflows, earlierSteps, earlierWorkflows: findEarlierWorkflows(workflows) }, problems);
}

/** By workflow: those that it reaches itself, and those that a workflow reaches which reaches it. */
function findEarlierWorkflows({ workflows }: Workflows): Map<string, Set<string>> {
  const reached = new Map([...workflows.keys()].map((id) => [id, closureOf(id, workflows)]));
  const result = new Map<string, Set<string>>();
  for (const [id, own] of reached) {
    const callers = [...reached].filter(([, of]) => of.has(id)).flatMap(([, of]) => [...of]);
    const earlier = new Set([...own, ...callers]);
    earlier.delete(id);
    result.set(id, earlier);
  }
  return result;
}

function closureOf(id: string, workflows: Workflows['workflows']): Set<string> {
  const closure = new Set<string>();
  const stack = [id];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const workflow = workflows.get(next);
    for (const each of workflow ? reachedWorkflows(workflow) : []) {
      if (closure.has(each)) continue;
      closure.add(each);
      stack.push(each);
    }
  }
  return closure;
}
