/** Reads workflows. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Workflow } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';
import { readActions } from './read-actions.ts';
import { checkExtensions, isCleanup, readAppliesTo, readShared, readSingle } from './read-extensions.ts';
import { readInputs } from './read-inputs.ts';
import { readParameters } from './read-parameters.ts';
import { readSteps } from './read-step.ts';
import { readWorkflowId } from './read-target.ts';

export function readWorkflow(document: ArazzoDocument, node: JsonObject): Workflow {
  const { problems } = document;
  checkExtensions(document, node, 'workflow');
  const nodes = node.steps as JsonObject[];
  const stepIds = new Set(nodes.filter((each) => !isCleanup(each)).map(({ stepId }) => stepId as string));
  return {
    id: node.workflowId as string,
    place: problems.locate(node),
    inputs: readInputs(document, node),
    dependsOn: ((node.dependsOn ?? []) as string[]).flatMap((id) => {
      const known = readWorkflowId(document, node, id);
      return known ?? [];
    }),
    steps: readSteps(document, nodes, {
      parameters: readParameters(document, node.parameters),
      onSuccess: readActions(document, node.successActions, 'successActions', stepIds),
      onFailure: readActions(document, node.failureActions, 'failureActions', stepIds),
      stepIds,
      isShared: node['x-interop-shared'] !== undefined,
    }),
    outputs: (node.outputs ?? {}) as JsonObject,
    ...optional('shared', readShared(document, node, stepIds)),
    ...optional('single', readSingle(document, node)),
    ...readAppliesTo(document, node),
  };
}
