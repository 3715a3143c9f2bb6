/** Samples of operations that the steps of Arazzo workflows call. */
import type { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../../runner/case/generated/sample.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { OperationTarget, Workflows } from '../../spec/workflows/workflow.ts';
import { listWorkflowSamples, type WorkflowSample } from '../../spec/workflows/workflow-samples.ts';
import { SampleInUse } from './sample-in-use.ts';
import type { SharedWorkflows } from './shared-workflows.ts';
import { appliesAt, setupFailureOf } from './workflow-host.ts';
import { sampleOfCall } from './write-parameters.ts';

/**
 * By operation. The steps before the one that calls the operation make what it needs; the clean-up steps run when the case
 * ends.
 */
export function workflowSamples(
  service: Service,
  documents: readonly Workflows[],
  shared: SharedWorkflows,
): Record<string, MakeSample> {
  const steps = new Map<string, StepOfDocument[]>();
  for (const workflows of documents)
    for (const step of listWorkflowSamples(workflows)) {
      const operation = operationOf(service, step.operation);
      if (operation === undefined) continue;
      steps.set(operation, [...(steps.get(operation) ?? []), { workflows, step }]);
    }
  return Object.fromEntries(
    [...steps].map(([operation, those]): [string, MakeSample] => [
      operation,
      (cloud, at) => makeSample(cloud, at, { operation, steps: those, shared }),
    ]),
  );
}

interface StepOfDocument {
  workflows: Workflows;
  step: WorkflowSample;
}

/** The name that contracts have for the operation of a step. */
export function operationOf(
  service: Service,
  { operationId, method, path }: OperationTarget,
): string | undefined {
  if (operationId !== undefined && service.revisions(operationId).length > 0) return operationId;
  return service.contracts.find((one) => one.method === method && one.path === path && one.action === null)
    ?.operation;
}

interface SampledOperation {
  operation: string;
  steps: readonly StepOfDocument[];
  shared: SharedWorkflows;
}

/** @throws SetupFailed where a step before fails; Skipped where no workflow is for the version */
async function makeSample(
  cloud: Cloud,
  at: Microversion,
  { operation, steps, shared }: SampledOperation,
): Promise<Sample> {
  const own = steps.filter(({ step }) => step.ranges.every((range) => appliesAt(range, at)));
  // What a clean-up step undoes may not be for the version.
  const found =
    own.find(({ step }) => !step.isCleanup && !step.hasFacts) ??
    own.find(({ step }) => !step.isCleanup) ??
    own[0];
  if (!found) cloud.skip(`no workflow calls ${operation} at ${at}`);
  const { workflows, step } = found as StepOfDocument;
  await inUse.get(cloud)?.end();
  const used = new SampleInUse(cloud, workflows, at);
  inUse.set(cloud, used);
  cloud.cleanup.defer(() => used.end());
  for (const lease of await shared.take(cloud, workflows, step.workflowId)) used.add(lease);
  const outcome = await used.run.run(step.workflowId, {}, step.stepId);
  if (outcome.kind === 'reached') {
    used.undoAfterSuccess(operation);
    return sampleOfCall(outcome.request);
  }
  if (outcome.kind === 'completed')
    throw new SetupFailed(`${step.place}: the workflow never came to this step`);
  throw setupFailureOf(outcome.failure);
}

/** Of each case the last one: it needs those before it no more. */
const inUse = new WeakMap<Cloud, SampleInUse>();
