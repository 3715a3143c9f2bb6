/** A small Arazzo document for tests, and the operations that its source has. */
import type { Json } from '../../../spec/openapi/document.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import { WorkflowErrors } from '../../../spec/workflows/reading/problems.ts';
import type { FindOperations } from '../../../spec/workflows/reading/read-sources.ts';
import type { OperationTarget, Workflows } from '../../../spec/workflows/workflow.ts';

export const OPERATIONS: readonly OperationTarget[] = [
  { operationId: 'listServers', method: 'GET', path: '/servers' },
  { operationId: 'createServer', method: 'POST', path: '/servers' },
  { operationId: 'getServer', method: 'GET', path: '/servers/{id}' },
  { operationId: 'deleteServer', method: 'DELETE', path: '/servers/{id}' },
  { operationId: 'stopServer', method: 'POST', path: '/servers/{id}/action' },
  { operationId: 'createPort', method: 'POST', path: '/ports' },
  { operationId: 'deletePort', method: 'DELETE', path: '/ports/{id}' },
  { method: 'GET', path: '/flavors' },
];

export const findOperations: FindOperations = ({ url }) =>
  url === './openapi.yaml' ? OPERATIONS : undefined;

/** @param workflows the list below "workflows:", indented by two @param more fields of the root */
export function arazzo(workflows: string, more = '', version = '1.1.0'): string {
  return `arazzo: ${version}
info: { title: Servers, version: "1" }
sourceDescriptions:
  - { name: compute, url: ./openapi.yaml, type: openapi }
${more}workflows:
${workflows}`;
}

/** A workflow with these steps, from line 7 on. */
export function steps(text: string, ofWorkflow = ''): string {
  return arazzo(`  - workflowId: servers
${ofWorkflow}    steps:
${text}`);
}

/** One step with these fields, from line 9 on. */
export function step(fields: string): string {
  return steps(`      - stepId: one\n${fields}`);
}

/** The step "create", three lines. */
export const CREATE_SERVER = `      - stepId: create
        operationId: createServer
        outputs: { id: $response.body#/server/id }
`;

export function parse(text: string): Workflows {
  return parseWorkflows('w.yaml', text, findOperations);
}

/** Every problem of a document, a line each; empty for a sound one. */
export function problemsOf(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (error instanceof WorkflowErrors || error instanceof SpecError) return error.message.split('\n');
    throw error;
  }
}

export type { Json };
