/** The folder of bare metal is read without a problem, and its workflows call every operation that fake hardware can answer. */
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import { readDocuments } from '../../../spec/service-folder/read-documents.ts';
import { readWorkflows } from '../../../spec/workflows/read-workflows.ts';
import type { OperationTarget, WorkflowStep } from '../../../spec/workflows/workflow.ts';

const FOLDER = 'spec/bare-metal';
const documents = [...readDocuments(FOLDER).documents];
const [, newest] = documents.at(-1) as [string, OpenApiDocument];
const operations = operationsOf(newest);
const { workflows } = readWorkflows(`${FOLDER}/workflows.arazzo.yaml`, () => operations);
const steps = [...workflows.values()].flatMap((workflow) =>
  workflow.steps.map((step) => ({ step, since: step.since ?? workflow.since })),
);

describe('spec/bare-metal', () => {
  it('has every microversion of Ironic 39.0.0', () => {
    expect(documents.map(([version]) => version)).toEqual(
      Array.from({ length: 115 }, (_, index) => `1.${index + 1}`),
    );
  });

  it('has a sample of each operation but those that fake hardware refuses or has nothing for', () => {
    const sampled = new Set(steps.map(({ step }) => operationIdOf(step)));
    expect(operations.map(({ operationId }) => operationId).filter((id) => !sampled.has(id))).toEqual([
      'callDriverVendorMethod',
      'changeNodeConsole',
      'injectNmi',
      'showBiosSetting',
      'deleteAllocationOfNode',
      'setIndicator',
      'showNodeHistoryEntry',
      'showNodeInventory',
      'showVirtualMedia',
    ]);
  });

  it('has samples only at versions that have the operation', () => {
    const known = new Map<string, Set<string | undefined>>(
      documents.map(([version, document]) => [
        version,
        new Set(operationsOf(document).map(({ operationId }) => operationId)),
      ]),
    );
    const early = steps.filter(({ step, since = '1.1' }) => !known.get(since)?.has(operationIdOf(step)));
    expect(early.map(({ step }) => step.place)).toEqual([]);
  });
});

function operationIdOf({ target }: WorkflowStep): string | undefined {
  return target.kind === 'operation' ? target.operation.operationId : undefined;
}

function operationsOf({ paths }: OpenApiDocument): OperationTarget[] {
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as { [key: string]: { operationId?: string } })
      .filter(([method]) => ['get', 'put', 'post', 'patch', 'delete'].includes(method))
      .map(([method, { operationId = '' }]) => ({ method: method.toUpperCase(), path, operationId })),
  );
}
