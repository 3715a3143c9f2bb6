/** Reads Success Action Objects and Failure Action Objects. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { StepAction } from '../workflow.ts';
import { type ArazzoDocument, type ComponentType, followReusable, optional } from './arazzo-document.ts';
import { readCriteria } from './read-criteria.ts';
import { readParameters } from './read-parameters.ts';
import { readWorkflowId } from './read-target.ts';
import { suggestName } from './suggest-name.ts';

/** @param stepIds those that an action may lead to: the steps of the workflow that run in its course */
export function readActions(
  document: ArazzoDocument,
  written: Json | undefined,
  type: Exclude<ComponentType, 'parameters'>,
  stepIds: ReadonlySet<string>,
): StepAction[] {
  const actions: StepAction[] = [];
  for (const node of (written ?? []) as JsonObject[]) {
    const target = followReusable(document, node, type);
    if (!target) continue;
    const action = readAction(document, target, stepIds);
    if (actions.some(({ name }) => name === action.name))
      document.problems.add(node, 'name', `the action ${action.name} is there twice`, 'Keep one.');
    actions.push(action);
  }
  return actions;
}

/** The step's own actions, and those of the workflow that it does not override. */
export function inheritActions(own: readonly StepAction[], inherited: readonly StepAction[]): StepAction[] {
  return [...own, ...inherited.filter((each) => !own.some(({ name }) => name === each.name))];
}

function readAction(document: ArazzoDocument, node: JsonObject, stepIds: ReadonlySet<string>): StepAction {
  const type = node.type as StepAction['type'];
  checkDestination(document, node, type, stepIds);
  const { stepId, workflowId, retryAfter, retryLimit } = node;
  return {
    name: node.name as string,
    place: document.problems.locate(node),
    type,
    ...optional('stepId', stepId as string | undefined),
    ...optional('workflowId', workflowId as string | undefined),
    parameters: readParameters(document, node.parameters),
    retryAfter: (retryAfter as number | undefined) ?? 0,
    retryLimit: (retryLimit as number | undefined) ?? 1,
    criteria: readCriteria(document, node.criteria),
  };
}

function checkDestination(
  document: ArazzoDocument,
  node: JsonObject,
  type: StepAction['type'],
  stepIds: ReadonlySet<string>,
): void {
  const { problems } = document;
  const { stepId, workflowId } = node as { stepId?: string; workflowId?: string };
  const count = [stepId, workflowId].filter((each) => each !== undefined).length;
  if (type === 'goto' && count === 0)
    problems.add(node, 'type', 'goto leads nowhere', 'Add a stepId or a workflowId.');
  if (count > 1) problems.add(node, 'workflowId', 'stepId and workflowId are both there', 'Keep one.');
  if (type === 'end' && count > 0)
    problems.add(node, 'type', 'end leads to another step', 'Write goto, or leave out its destination.');
  if (node.parameters !== undefined && workflowId === undefined)
    problems.add(node, 'parameters', 'parameters of an action are for a workflow', 'Add a workflowId.');
  if (stepId !== undefined && !stepIds.has(stepId))
    problems.add(
      node,
      'stepId',
      `no step ${JSON.stringify(stepId)} can be gone to`,
      suggestName(stepId, stepIds, 'steps'),
    );
  if (workflowId !== undefined) readWorkflowId(document, node, workflowId);
}
