/** A workflow of a folder as a scenario of `interop compare`: each target runs it with its own outputs. */
import type {
  Scenario,
  ScenarioAnswer,
  ScenarioCall,
  ScenarioHost,
  ScenarioOutcome,
  ScenarioRun,
  ScenarioStart,
  ScenarioStep,
} from '../../../runner/case/generated/scenario.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { StepRequest, StepResponse } from '../../../spec/workflows/run/step-call.ts';
import type { WorkflowHost } from '../../../spec/workflows/run/workflow-host.ts';
import { WorkflowRun } from '../../../spec/workflows/run/workflow-run.ts';
import type { OperationTarget, Workflow, WorkflowStep, Workflows } from '../../../spec/workflows/workflow.ts';
import { appliesAt } from '../workflow-host.ts';
import { writeParameters } from '../write-parameters.ts';
import { linkParameters } from './link-parameters.ts';

export class WorkflowScenario implements Scenario {
  readonly id: string;
  readonly steps: readonly ScenarioStep[];
  readonly #workflows: Workflows;
  readonly #workflow: Workflow;

  constructor(workflows: Workflows, workflow: Workflow) {
    this.id = workflow.id;
    this.#workflows = workflows;
    this.#workflow = workflow;
    this.steps = workflow.steps.flatMap((step) => describeStep(step, workflow.steps));
  }

  appliesAt({ id }: ScenarioStep, at: Microversion): boolean {
    const step = this.#workflow.steps.find((one) => one.id === id);
    return step !== undefined && appliesAt(this.#workflow, at) && appliesAt(step, at);
  }

  start(host: ScenarioHost, at: Microversion, { until, omitted }: ScenarioStart = {}): ScenarioRun {
    const workflows = this.#prepare(at, until, omitted ?? new Set());
    return new RunningWorkflow(workflows, host, this.#workflow.id, at, until);
  }

  /** A step of another version is called all the same where it is the one to reach. */
  #prepare(at: Microversion, until: string | undefined, omitted: ReadonlySet<string>): Workflows {
    const { since: _, until: __, ...always } = this.#workflow;
    const isFor = appliesAt(this.#workflow, at);
    const steps = this.#workflow.steps
      .filter(({ id, undoes }) => !omitted.has(id) || id === until || undoes !== undefined)
      .map((step) => (step.id === until ? withoutRange(step) : step));
    const changed: Workflow = { ...(isFor || until === undefined ? this.#workflow : always), steps };
    return {
      ...this.#workflows,
      workflows: new Map([...this.#workflows.workflows, [this.#workflow.id, changed]]),
    };
  }
}

function withoutRange({ since: _, until: __, ...step }: WorkflowStep): WorkflowStep {
  return step;
}

function describeStep(step: WorkflowStep, all: readonly WorkflowStep[]): ScenarioStep[] {
  if (step.target.kind !== 'operation') return [];
  const { operation } = step.target;
  const gives =
    Object.keys(step.outputs).length > 0 || step.onFailure.length > 0 || step.onSuccess.length > 0;
  return [
    {
      id: step.id,
      operation: nameOf(operation),
      method: operation.method,
      path: operation.path,
      query: fixedQueryOf(step),
      isCleanup: step.undoes !== undefined,
      isNeeded: operation.method !== 'GET' || gives,
      isCreation: Object.keys(step.outputs).length > 0 || all.some(({ undoes }) => undoes === step.id),
    },
  ];
}

function fixedQueryOf({ parameters }: WorkflowStep): Record<string, string> {
  const fixed = parameters.filter(
    ({ in: location, value }) => location === 'query' && typeof value === 'string' && !value.includes('$'),
  );
  return Object.fromEntries(fixed.map(({ name, value }) => [name, value as string]));
}

function nameOf({ operationId, method, path }: OperationTarget): string {
  return operationId ?? `${method} ${path}`;
}

class RunningWorkflow implements ScenarioRun {
  readonly #run: WorkflowRun;
  readonly #workflowId: string;
  readonly #until: string | undefined;
  #isCleaning = false;

  constructor(
    workflows: Workflows,
    host: ScenarioHost,
    workflowId: string,
    at: Microversion,
    until: string | undefined,
  ) {
    this.#workflowId = workflowId;
    this.#until = until;
    const adapted: WorkflowHost = {
      call: async (request) => {
        const answer = await host.call(request.stepId, callOf(request), this.#isCleaning);
        return answer satisfies StepResponse;
      },
      wait: (seconds) => host.wait(seconds),
      fresh: (kind) => host.fresh(kind),
      isFor: (range) => appliesAt(range, at),
    };
    this.#run = new WorkflowRun(workflows, adapted);
  }

  async run(): Promise<ScenarioOutcome> {
    const outcome = await this.#run.run(this.#workflowId, {}, this.#until);
    if (outcome.kind === 'completed') return { kind: 'completed' };
    if (outcome.kind === 'reached') return { kind: 'reached', call: callOf(outcome.request) };
    const { stepId, place, reason } = outcome.failure;
    return { kind: 'failed', stepId, reason: `${place}: ${reason}` };
  }

  record(answer: ScenarioAnswer): void {
    this.#run.record(answer);
  }

  async cleanUp(): Promise<string[]> {
    this.#isCleaning = true;
    const failures = await this.#run.cleanUp();
    return failures.map(({ place, reason }) => `${place}: ${reason}`);
  }
}

function callOf({ operationId, method, path, parameters, body, at, url }: StepRequest): ScenarioCall {
  const linked = url === undefined ? undefined : linkParameters(url, path);
  const written = writeParameters(linked ?? parameters);
  return {
    operation: operationId ?? `${method} ${path}`,
    method,
    path,
    params: written.path,
    query: written.query,
    headers: written.header,
    ...(body !== undefined && { body }),
    ...(at !== undefined && { at: at as Microversion }),
  };
}
