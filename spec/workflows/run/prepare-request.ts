/** The request of a step, with its values. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { evaluateValue, MissingValue, textOf, valueOrReason } from '../expression/evaluate-value.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { StepBody, StepParameter, StepTarget, WorkflowStep } from '../workflow.ts';
import { prepareBody } from './prepare-body.ts';
import { listReferences } from './references.ts';
import type { StepParameters, StepRequest } from './step-call.ts';

/** @returns a text where an expression has no value */
export function prepareRequest(
  workflowId: string,
  step: WorkflowStep,
  { source, operation: { operationId, method, path } }: OperationStep,
  scope: ExpressionScope,
): StepRequest | string {
  return valueOrReason(() => ({
    workflowId,
    stepId: step.id,
    place: step.place,
    source,
    ...(operationId !== undefined && { operationId }),
    method,
    path,
    parameters: prepareParameters(step.parameters, scope),
    ...(step.body && { ...prepareBody(step.body, scope), ...referencesOf(step.body) }),
    ...(step.fixed !== undefined && { fixed: step.fixed }),
    ...(step.timeout !== undefined && { timeout: step.timeout }),
    ...(step.at !== undefined && { at: step.at }),
    ...(step.follows !== undefined && { url: requireLink(step.follows, scope) }),
  }));
}

type OperationStep = StepTarget & { kind: 'operation' };

function referencesOf(body: StepBody): Pick<StepRequest, 'references'> {
  const references = listReferences(body);
  return references.length > 0 ? { references } : {};
}

function prepareParameters(parameters: readonly StepParameter[], scope: ExpressionScope): StepParameters {
  const prepared: StepParameters = { path: {}, query: {}, header: {}, cookie: {} };
  for (const { name, in: location, value: written } of parameters) {
    const value = evaluateValue(written, scope);
    if (location === 'path') prepared.path[name] = requireSegment(name, value);
    else if (value === undefined || location === undefined) continue;
    else if (location === 'querystring') prepared.querystring = textOf(value);
    else prepared[location][name] = value;
  }
  return prepared;
}

/** @throws MissingValue */
function requireLink(expression: string, scope: ExpressionScope): string {
  const link = evaluateValue(expression, scope);
  if (typeof link === 'string' && link !== '') return link;
  throw new MissingValue(`${expression} is no link to follow: ${JSON.stringify(link)}`);
}

/** A request must not leave its path: `..` would. @throws MissingValue */
function requireSegment(name: string, value: Json | undefined): Json {
  if (value === undefined || value === null || value === '')
    throw new MissingValue(`the parameter ${name} in path has no value`);
  if (value === '.' || value === '..')
    throw new MissingValue(
      `the parameter ${name} in path is ${JSON.stringify(value)}, which leads to another path`,
    );
  return value;
}

/** The parameters of a step or action that are the inputs of a workflow. @returns a text as `prepareRequest` */
export function prepareInputs(
  parameters: readonly StepParameter[],
  scope: ExpressionScope,
): JsonObject | string {
  return valueOrReason(() => {
    const inputs: JsonObject = {};
    for (const { name, value } of parameters) {
      const evaluated = evaluateValue(value, scope);
      if (evaluated !== undefined) inputs[name] = evaluated;
    }
    return inputs;
  });
}
