/** Reads Arazzo documents (1.0 and 1.1) with everything checked that can be checked before a call is made. */
import type { Json } from '../openapi/document.ts';
import { isObject, type JsonObject } from '../openapi/json-object.ts';
import { parseSource } from '../openapi/reading/read-document.ts';
import { readText } from '../openapi/reading/read-text.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { checkPlaceholders } from './check/check-placeholders.ts';
import { checkWorkflows } from './check/check-workflows.ts';
import type { ArazzoDocument } from './reading/arazzo-document.ts';
import { checkShapes } from './reading/check-shapes.ts';
import { WorkflowProblems } from './reading/problems.ts';
import { type FindOperations, readSources } from './reading/read-sources.ts';
import { readWorkflow } from './reading/read-workflow.ts';
import type { Workflow, Workflows } from './workflow.ts';

/**
 * @param path YAML or JSON
 * @param findOperations gives the operations of each source description; nothing is fetched
 * @throws SpecError when the file cannot be read or is not Arazzo, WorkflowErrors with all that is wrong in it
 */
export function readWorkflows(path: string, findOperations: FindOperations): Workflows {
  return parseWorkflows(path, readText(path), findOperations);
}

/** @throws as `readWorkflows` */
export function parseWorkflows(path: string, text: string, findOperations: FindOperations): Workflows {
  const file = parseSource(path, text);
  const root = requireRoot(file);
  const problems = new WorkflowProblems(file);
  checkShapes(root, (root.arazzo as string).startsWith('1.1'), problems);
  // What has the wrong type cannot be read further.
  problems.throwIfAny();
  const workflows = readDocument(file, root, findOperations, problems);
  checkWorkflows(workflows, problems);
  checkPlaceholders(root, problems);
  problems.throwIfAny();
  return workflows;
}

function readDocument(
  { path }: SourceFile,
  root: JsonObject,
  findOperations: FindOperations,
  problems: WorkflowProblems,
): Workflows {
  const nodes = root.workflows as JsonObject[];
  const workflowIds = new Set(nodes.map(({ workflowId }) => workflowId as string));
  const sources = readSources(root, findOperations, problems);
  const document: ArazzoDocument = { root, problems, ...sources, workflowIds };
  const workflows = new Map<string, Workflow>();
  for (const node of nodes) {
    const workflow = readWorkflow(document, node);
    if (workflows.has(workflow.id))
      problems.add(
        node,
        'workflowId',
        `the workflow ${workflow.id} is there twice`,
        'Ids of workflows are unique.',
      );
    workflows.set(workflow.id, workflow);
  }
  return {
    path,
    ...(typeof root.$self === 'string' && { self: root.$self }),
    sources: sources.sources,
    workflows,
    parameters: new Map(Object.entries(parametersOf(root)).map(([name, { value }]) => [name, value as Json])),
  };
}

function parametersOf(root: JsonObject): { [name: string]: JsonObject } {
  const { parameters } = (root.components ?? {}) as { parameters?: { [name: string]: JsonObject } };
  return parameters ?? {};
}

/** @throws SpecError for what is not Arazzo 1.0 or 1.1 */
function requireRoot(file: SourceFile): JsonObject {
  const root = file.value;
  const expected = 'Expected an Arazzo document, 1.0 or 1.1, such as "arazzo: 1.0.1".';
  if (!isObject(root)) throw new SpecError(file.path, root === null ? 'is empty' : 'is no object', expected);
  const { arazzo } = root;
  if (arazzo === undefined) throw new SpecError(file.path, '"arazzo" is missing', expected);
  if (typeof arazzo === 'string' && /^1\.[01]\.\d+(?:-.+)?$/.test(arazzo)) return root;
  throw new SpecError(file.locate(root, 'arazzo'), `"arazzo" is ${JSON.stringify(arazzo)}`, expected);
}
