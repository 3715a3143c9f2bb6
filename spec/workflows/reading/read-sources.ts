/** Reads Source Description Objects and finds their operations. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { OperationTarget, WorkflowSource } from '../workflow.ts';
import type { WorkflowProblems } from './problems.ts';

/** The operations of the document that a source names; undefined where the caller has no such document. */
export type FindOperations = (source: WorkflowSource) => readonly OperationTarget[] | undefined;

export interface SourcesWithOperations {
  sources: ReadonlyMap<string, WorkflowSource>;
  operations: ReadonlyMap<string, readonly OperationTarget[]>;
}

/** Nothing is fetched: a URL that the caller does not know is a problem. */
export function readSources(
  root: JsonObject,
  findOperations: FindOperations,
  problems: WorkflowProblems,
): SourcesWithOperations {
  const sources = new Map<string, WorkflowSource>();
  const operations = new Map<string, readonly OperationTarget[]>();
  for (const node of root.sourceDescriptions as JsonObject[]) {
    const source: WorkflowSource = {
      name: node.name as string,
      url: node.url as string,
      type: (node.type as WorkflowSource['type'] | undefined) ?? 'openapi',
    };
    if (sources.has(source.name))
      problems.add(node, 'name', `the source ${source.name} is there twice`, 'Names of sources are unique.');
    sources.set(source.name, source);
    const found = readOperations(node, source, findOperations, problems);
    if (found) operations.set(source.name, found);
  }
  return { sources, operations };
}

function readOperations(
  node: JsonObject,
  source: WorkflowSource,
  findOperations: FindOperations,
  problems: WorkflowProblems,
): readonly OperationTarget[] | undefined {
  if (source.type !== 'openapi') {
    const remedy =
      source.type === 'arazzo'
        ? 'Put the workflows into one document.'
        : 'Workflows call HTTP operations of OpenAPI documents.';
    problems.add(node, 'type', `sources of type ${source.type} are not supported`, remedy);
    return undefined;
  }
  const found = findOperations(source);
  if (found) return found;
  problems.add(
    node,
    'url',
    isAbsolute(source.url)
      ? `${source.url} is not a document of this service, and nothing is fetched`
      : `${source.url} is not a document of this service`,
    'Name an OpenAPI document of the folder: requests stay below the root of the target.',
  );
  return undefined;
}

function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
