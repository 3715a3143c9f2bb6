/** Cases of the facts that the steps of workflows state: the steps before make what the fact is about. */
import type { Case } from '../../runner/case/case.ts';
import type { Cloud } from '../../runner/case/cloud.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import { compareMicroversions, isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { pointerOf } from '../../spec/openapi/json-pointer.ts';
import type { Location } from '../../spec/openapi/location.ts';
import { SpecError } from '../../spec/openapi/reading/spec-error.ts';
import type { UnmetCriterion } from '../../spec/workflows/criteria/evaluate-criteria.ts';
import type { RuntimeExpression } from '../../spec/workflows/expression/runtime-expression.ts';
import type { StepFailure } from '../../spec/workflows/run/outcome.ts';
import type { Workflow, WorkflowStep, Workflows } from '../../spec/workflows/workflow.ts';
import { SampleInUse } from './sample-in-use.ts';
import type { SharedWorkflows } from './shared-workflows.ts';
import { LeadsElsewhere, setupFailureOf } from './workflow-host.ts';
import { operationOf } from './workflow-samples.ts';

/**
 * Their ids are `service.facts.WORKFLOW.STEP`.
 * @throws SpecError for an id that two documents have
 */
export function workflowFacts(
  service: Service,
  documents: readonly Workflows[],
  shared: SharedWorkflows,
): Case[] {
  const places = new Map<string, string>();
  return listFacts(documents).flatMap((stated) => {
    const facts = describeFact(service, stated);
    if (!facts) return [];
    const { place } = stated.step;
    const other = places.get(facts.id);
    if (other !== undefined)
      throw new SpecError(place, `the fact ${facts.id} is at ${other} as well`, 'Rename the workflow.');
    places.set(facts.id, place);
    return [{ ...facts, run: (cloud: Cloud) => runFact(cloud, stated, shared) }];
  });
}

interface StatedFact {
  workflows: Workflows;
  workflow: Workflow;
  step: WorkflowStep;
}

function listFacts(documents: readonly Workflows[]): StatedFact[] {
  return documents.flatMap((workflows) =>
    [...workflows.workflows.values()].flatMap((workflow) =>
      workflow.steps.filter(({ fact }) => fact !== undefined).map((step) => ({ workflows, workflow, step })),
    ),
  );
}

/** Undefined where the fact holds at no version of the operation. */
function describeFact(service: Service, { workflow, step }: StatedFact): Omit<Case, 'run'> | undefined {
  const operation = step.target.kind === 'operation' && operationOf(service, step.target.operation);
  const held = service.microversions.filter(
    (version) =>
      [workflow, step].every(({ since, until }) =>
        isWithin(version, since as Microversion | undefined, until as Microversion | undefined),
      ) &&
      operation &&
      service.contract(operation, version) !== undefined,
  );
  const [since, until] = [held[0], held.at(-1)];
  if (since === undefined || until === undefined) return undefined;
  return {
    id: `${service.name}.facts.${workflow.id}.${step.id}`,
    title: step.fact as string,
    capability: 'facts',
    clause: 'values',
    since,
    ...(compareMicroversions(until, service.newest) < 0 && { until }),
    // Not those of what the steps before call: they only prepare.
    boundaries: service
      .revisions(operation as string)
      .flatMap((one) => [one.since, one.until])
      .filter((version) => held.includes(version)),
  };
}

/** @throws SetupFailed where a step before fails */
async function runFact(
  cloud: Cloud,
  { workflows, workflow, step }: StatedFact,
  shared: SharedWorkflows,
): Promise<void> {
  const used = new SampleInUse(cloud, workflows, cloud.microversion);
  cloud.cleanup.defer(() => used.end());
  if (onlyReads(workflow)) shared.addReader(cloud);
  for (const lease of await shared.take(cloud, workflows, workflow.id)) used.add(lease);
  const outcome = await used.run.run(workflow.id, {}, step.id);
  if (outcome.kind === 'failed') throw setupFailureOf(outcome.failure);
  if (outcome.kind === 'completed')
    throw new SetupFailed(`${step.place}: the workflow never came to this step`);
  try {
    const failure = await used.run.finish();
    if (failure) reportFailure(cloud, failure);
  } catch (error) {
    if (!(error instanceof LeadsElsewhere)) throw error;
    const { operationId, path } = outcome.request;
    reportUnmet(cloud, {
      reason: error.message,
      expected: `a link to ${operationId ?? path}`,
      actual: error.url,
    });
  }
}

/** What a shared workflow made is then one for all: a second server is dear. */
function onlyReads({ steps }: Workflow): boolean {
  return steps.every(({ target }) => target.kind === 'operation' && target.operation.method === 'GET');
}

/** @throws SetupFailed where the step was not called, such as for want of a value */
function reportFailure(cloud: Cloud, failure: StepFailure): void {
  if (!failure.unmet) throw setupFailureOf(failure);
  reportUnmet(cloud, failure.unmet);
}

function reportUnmet(cloud: Cloud, { subject, expected, actual }: UnmetCriterion): void {
  cloud.report({ rule: 'fact.holds', location: locate(subject), words: '' }, expected, actual);
}

/** Of what the criterion is about, where that is a part of the answer. */
function locate(subject: RuntimeExpression | undefined): Location {
  if (subject?.kind !== 'response') return { in: 'response' };
  if (subject.part === 'header') return { in: 'header', name: subject.name };
  if (subject.part === 'body' && subject.pointer?.length)
    return { in: 'body', pointer: pointerOf(subject.pointer) };
  return { in: 'response' };
}
