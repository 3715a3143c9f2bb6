/** A workflow while it runs. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { evaluateValue, MissingValue } from '../expression/evaluate-value.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { Workflow, WorkflowStep, Workflows } from '../workflow.ts';
import type { StepRequest, StepResponse } from './step-call.ts';

export interface Frame {
  workflow: Workflow;
  inputs: JsonObject;
  /** The outputs of each step that has run. */
  steps: Map<string, JsonObject>;
  /** The last call, also of a workflow that a step called. */
  last?: { request: StepRequest; response: StepResponse };
}

/** A step that was sent, and what is known of what it made. */
export interface SentStep {
  frame: Frame;
  step: WorkflowStep;
  /** Absent where no answer came. */
  outputs?: JsonObject;
}

/** What all workflows of a run have in common. */
export interface RunScope {
  workflows: Workflows;
  /** The last run of each. */
  completed: Map<string, CompletedWorkflow>;
}

/** What `$workflows` expressions refer to. */
export interface CompletedWorkflow {
  inputs: JsonObject;
  outputs: JsonObject;
}

/** @param more what a step adds: its request and response, or the outputs of the workflow that it called */
export function scopeOf(
  frame: Frame,
  { workflows, completed }: RunScope,
  more: Partial<ExpressionScope> = {},
): ExpressionScope {
  return {
    ...(workflows.self !== undefined && { self: workflows.self }),
    inputs: frame.inputs,
    steps: frame.steps,
    workflows: completed,
    sources: new Map([...workflows.sources].map(([name, { url, type }]) => [name, { name, url, type }])),
    parameters: workflows.parameters,
    ...more,
  };
}

/** An output without a value is left out: what refers to it will say so. */
export function evaluateOutputs(written: JsonObject, scope: ExpressionScope): JsonObject {
  const outputs: JsonObject = {};
  for (const [name, value] of Object.entries(written)) {
    const evaluated = evaluateIfPresent(value, scope);
    if (evaluated !== undefined) outputs[name] = evaluated;
  }
  return outputs;
}

function evaluateIfPresent(value: Json, scope: ExpressionScope): Json | undefined {
  try {
    return evaluateValue(value, scope);
  } catch (error) {
    if (error instanceof MissingValue) return undefined;
    throw error;
  }
}
