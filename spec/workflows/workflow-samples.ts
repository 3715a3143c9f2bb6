/** Which operations a document of workflows can call. */
import type { Json } from '../openapi/document.ts';
import type { AppliesTo, OperationTarget, Workflows } from './workflow.ts';

/** A step that calls an operation, with the steps before it. */
export interface WorkflowSample {
  workflowId: string;
  stepId: string;
  /** `file:line` of the step. */
  place: string;
  /** The name of the source description. */
  source: string;
  operation: OperationTarget;
  /** It undoes another step. */
  isCleanup: boolean;
  /** The workflow states facts: the step prepares them, and may leave out what a sample has. */
  hasFacts: boolean;
  /** For the workflow as well as for the step. */
  ranges: readonly AppliesTo[];
}

/**
 * The samples of all workflows that can run by themselves: those whose required inputs have a value. Steps of a shared workflow,
 * and those that are called at a version of their own, only prepare; a step that states a fact is a case of its own.
 * @param inputs what the caller can give
 */
export function listWorkflowSamples(
  { workflows }: Workflows,
  inputs: { [name: string]: Json } = {},
): WorkflowSample[] {
  return [...workflows.values()]
    .filter(
      ({ inputs: { names }, shared }) =>
        shared === undefined &&
        [...names].every(
          ([name, { isRequired, fresh }]) => !isRequired || fresh || Object.hasOwn(inputs, name),
        ),
    )
    .flatMap((workflow) =>
      workflow.steps.flatMap((step) =>
        step.target.kind === 'operation' && step.at === undefined && step.fact === undefined
          ? [
              {
                workflowId: workflow.id,
                stepId: step.id,
                place: step.place,
                source: step.target.source,
                operation: step.target.operation,
                isCleanup: step.undoes !== undefined,
                hasFacts: workflow.steps.some(({ fact }) => fact !== undefined),
                ranges: [workflow, step].map(({ since, until }) => ({
                  ...(since !== undefined && { since }),
                  ...(until !== undefined && { until }),
                })),
              },
            ]
          : [],
      ),
    );
}
