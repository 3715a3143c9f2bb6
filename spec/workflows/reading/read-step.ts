/** Reads steps. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { StepAction, StepParameter, StepTarget, WorkflowStep } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';
import { inheritActions, readActions } from './read-actions.ts';
import { readBody, readFixed } from './read-body.ts';
import { readCriteria } from './read-criteria.ts';
import {
  checkExtensions,
  isCleanup,
  readAppliesTo,
  readFact,
  readFollowed,
  readUndone,
  readVersion,
} from './read-extensions.ts';
import { checkParameters, inheritParameters, readParameters } from './read-parameters.ts';
import { readTarget } from './read-target.ts';

/** What the steps of a workflow have from it. */
export interface Inherited {
  parameters: readonly StepParameter[];
  onSuccess: readonly StepAction[];
  onFailure: readonly StepAction[];
  /** That actions may lead to. */
  stepIds: ReadonlySet<string>;
  /** What the workflow makes is for several cases. */
  isShared: boolean;
}

export function readSteps(
  document: ArazzoDocument,
  nodes: readonly JsonObject[],
  inherited: Inherited,
): WorkflowStep[] {
  const ids = new Set<string>();
  return nodes.map((node, index) => {
    const id = node.stepId as string;
    if (ids.has(id))
      document.problems.add(node, 'stepId', `the step ${id} is there twice`, 'Ids of steps are unique.');
    ids.add(id);
    return readStep(document, nodes, index, inherited);
  });
}

function readStep(
  document: ArazzoDocument,
  nodes: readonly JsonObject[],
  index: number,
  inherited: Inherited,
): WorkflowStep {
  const node = nodes[index] as JsonObject;
  const { problems } = document;
  checkExtensions(document, node, 'step');
  const target = readTarget(document, node);
  const parameters = inheritParameters(readParameters(document, node.parameters), inherited.parameters);
  const body = node.requestBody as JsonObject | undefined;
  const follows = readFollowed(document, node);
  if (target && follows === undefined) checkParameters(document, node, parameters, target);
  if (target?.kind === 'workflow' && body)
    problems.add(
      node,
      'requestBody',
      'a workflow takes no request body',
      'Give it parameters, which are its inputs.',
    );
  return {
    id: node.stepId as string,
    place: problems.locate(node),
    parameters,
    ...(body && { body: readBody(document, body) }),
    criteria: readCriteria(document, node.successCriteria),
    ...readStepActions(document, node, inherited),
    outputs: (node.outputs ?? {}) as JsonObject,
    ...optional('timeout', node.timeout as number | undefined),
    dependsOn: (node.dependsOn ?? []) as string[],
    ...readAppliesTo(document, node),
    ...optional('at', readVersion(document, node, 'x-interop-at')),
    ...optional('undoes', readUndone(document, nodes, index)),
    ...optional('fact', readFact(document, node, inherited.isShared)),
    ...optional('fixed', readFixed(document, node)),
    ...optional('follows', follows),
    target: target ?? UNKNOWN,
  };
}

/** Stands for a target of which a problem says that it is not known, so that the rest can be checked. */
const UNKNOWN: StepTarget = { kind: 'operation', source: '', operation: { method: '', path: '' } };

/** Actions of the workflow that lead to another step are not for clean-up steps, which run after all others. */
function readStepActions(
  document: ArazzoDocument,
  node: JsonObject,
  { onSuccess, onFailure, stepIds }: Inherited,
): Pick<WorkflowStep, 'onSuccess' | 'onFailure'> {
  const own = {
    onSuccess: readActions(document, node.onSuccess, 'successActions', stepIds),
    onFailure: readActions(document, node.onFailure, 'failureActions', stepIds),
  };
  if (!isCleanup(node))
    return {
      onSuccess: inheritActions(own.onSuccess, onSuccess),
      onFailure: inheritActions(own.onFailure, onFailure),
    };
  for (const action of [...own.onSuccess, ...own.onFailure])
    if (action.type !== 'retry' || action.stepId !== undefined || action.workflowId !== undefined)
      document.problems.addAt(
        action.place,
        `the clean-up step ${node.stepId} has an action ${action.type}`,
        'Clean-up steps run once each, and may only retry.',
      );
  return own;
}
