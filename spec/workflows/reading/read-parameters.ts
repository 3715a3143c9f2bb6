/** Reads the parameters of steps, workflows and actions. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { listPathParameters } from '../../openapi/objects/list-path-parameters.ts';
import type { ParameterLocation, StepParameter, StepTarget } from '../workflow.ts';
import { type ArazzoDocument, followReusable, optional } from './arazzo-document.ts';

export function readParameters(document: ArazzoDocument, written: Json | undefined): StepParameter[] {
  const parameters: StepParameter[] = [];
  for (const node of (written ?? []) as JsonObject[]) {
    const target = followReusable(document, node, 'parameters');
    if (!target) continue;
    const isOverridden = target !== node && node.value !== undefined;
    const parameter: StepParameter = {
      name: target.name as string,
      ...optional('in', target.in as ParameterLocation | undefined),
      value: (isOverridden ? node.value : target.value) as Json,
      place: document.problems.locate(isOverridden ? node : target, 'value'),
    };
    if (parameters.some((each) => isSameParameter(each, parameter)))
      document.problems.add(node, 'name', `the parameter ${parameter.name} is there twice`, 'Keep one.');
    parameters.push(parameter);
  }
  return parameters;
}

/** The step's own parameters, and those of the workflow that it does not override. */
export function inheritParameters(
  own: readonly StepParameter[],
  inherited: readonly StepParameter[],
): StepParameter[] {
  return [...inherited.filter((each) => !own.some((other) => isSameParameter(each, other))), ...own];
}

function isSameParameter(one: StepParameter, other: StepParameter): boolean {
  if (one.name.toLowerCase() === other.name.toLowerCase() && one.in === 'header' && other.in === 'header')
    return true;
  return one.name === other.name && one.in === other.in;
}

/** An operation needs to know where each parameter goes, and all of those in its path. */
export function checkParameters(
  { problems }: ArazzoDocument,
  step: JsonObject,
  parameters: readonly StepParameter[],
  target: StepTarget,
): void {
  if (target.kind === 'workflow') return;
  for (const { name, in: location, place } of parameters)
    if (location === undefined)
      problems.addAt(
        place,
        `it is not said where the parameter ${name} goes`,
        'Add "in": path, query, header or cookie.',
      );
  const { path, operationId } = target.operation;
  const inPath = new Set(listPathParameters(path));
  for (const name of inPath)
    if (!parameters.some((each) => each.in === 'path' && each.name === name))
      problems.add(
        step,
        'parameters',
        `the step ${step.stepId} gives no ${name} for ${path}`,
        `Add a parameter "${name}" in path.`,
      );
  for (const { name, in: location, place } of parameters)
    if (location === 'path' && !inPath.has(name))
      problems.addAt(
        place,
        `${path} (${operationId ?? 'no operationId'}) has no {${name}}`,
        `Its parameters are ${[...inPath].join(', ') || 'none'}.`,
      );
  if (parameters.some((each) => each.in === 'query') && parameters.some((each) => each.in === 'querystring'))
    problems.add(
      step,
      'parameters',
      'query and querystring are both there',
      'The querystring is the whole query: keep one.',
    );
}
