/** Interprets workflows: what runs after what, and what a step needs, gives and fails with. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { AppliesTo, StepAction, StepTarget, Workflow, WorkflowStep, Workflows } from '../workflow.ts';
import { type Attempt, failureOf, findFailure } from './attempt.ts';
import { chooseAction, delayOf } from './choose-action.ts';
import { courseOf } from './course.ts';
import { fillInputs } from './fill-inputs.ts';
import { evaluateOutputs, type Frame, type RunScope, type SentStep, scopeOf } from './frame.ts';
import type { StepFailure, WorkflowOutcome } from './outcome.ts';
import { prepareInputs, prepareRequest } from './prepare-request.ts';
import type { StepRequest } from './step-call.ts';
import type { WorkflowHost } from './workflow-host.ts';

/** Where the course of a workflow leads after a step. */
type Flow =
  | { kind: 'next' }
  | { kind: 'goto'; stepId: string }
  | { kind: 'transfer'; workflowId: string; inputs: JsonObject }
  | { kind: 'end' }
  | { kind: 'failed'; failure: StepFailure };

/** The step that a run was to stop before, with its request. */
export interface ReachedStep {
  frame: Frame;
  step: WorkflowStep;
  request: StepRequest;
}

export class Interpreter {
  readonly scope: RunScope;
  /** What clean-up steps undo, in the order in which it was sent. */
  readonly sent: SentStep[] = [];
  /** Of the limit of calls. */
  calls = 0;
  reached: ReachedStep | undefined;
  readonly #host: WorkflowHost;

  constructor(workflows: Workflows, host: WorkflowHost) {
    this.scope = { workflows, completed: new Map() };
    this.#host = host;
  }

  workflow(id: string): Workflow {
    const workflow = this.scope.workflows.workflows.get(id);
    if (!workflow) throw new Error(`there is no workflow ${id}`);
    return workflow;
  }

  isFor(range: AppliesTo): boolean {
    return this.#host.isFor?.(range) ?? true;
  }

  async runWorkflow(
    workflow: Workflow,
    given: JsonObject,
    until?: string,
  ): Promise<{ outcome: WorkflowOutcome; frame?: Frame }> {
    const fail = (reason: string) => ({
      outcome: {
        kind: 'failed',
        failure: { workflowId: workflow.id, place: workflow.place, reason },
      } as const,
    });
    if (!this.isFor(workflow)) return fail(`the workflow ${workflow.id} is not for this version`);
    const inputs = fillInputs(workflow, given, (kind) => this.#host.fresh(kind));
    if (typeof inputs === 'string') return fail(inputs);
    for (const id of workflow.dependsOn) {
      if (this.scope.completed.has(id)) continue;
      const { outcome } = await this.runWorkflow(this.workflow(id), inputs);
      if (outcome.kind === 'failed') return { outcome };
    }
    const frame: Frame = { workflow, inputs, steps: new Map() };
    this.scope.completed.set(workflow.id, { inputs, outputs: {} });
    return { outcome: await this.#follow(frame, until), frame };
  }

  async #follow(frame: Frame, until: string | undefined): Promise<WorkflowOutcome> {
    const { workflow } = frame;
    const { steps, undoing } = courseOf(workflow, until);
    let index = 0;
    for (let step = steps[index]; step; step = steps[index]) {
      if (step.id === until) return this.#reach(frame, step);
      const flow = await this.#runOnTheWay(frame, step);
      if (flow.kind === 'failed') return flow;
      if (flow.kind === 'end') break;
      if (flow.kind === 'transfer')
        return (await this.runWorkflow(this.workflow(flow.workflowId), flow.inputs)).outcome;
      index = flow.kind === 'next' ? index + 1 : steps.findIndex(({ id }) => id === flow.stepId);
    }
    if (undoing) return this.#reach(frame, undoing);
    if (until !== undefined) return { kind: 'failed', failure: this.#missed(workflow, until) };
    const outputs = evaluateOutputs(workflow.outputs, scopeOf(frame, this.scope));
    this.scope.completed.set(workflow.id, { inputs: frame.inputs, outputs });
    return { kind: 'completed', outputs };
  }

  /** A fact that is not so is not in the way of the steps after it. */
  async #runOnTheWay(frame: Frame, step: WorkflowStep): Promise<Flow> {
    if (!this.isFor(step)) return { kind: 'next' };
    const flow = await this.runStep(frame, step);
    const isUnmetFact = flow.kind === 'failed' && flow.failure.unmet && step.fact !== undefined;
    return isUnmetFact ? { kind: 'next' } : flow;
  }

  #missed(workflow: Workflow, until: string): StepFailure {
    const step = workflow.steps.find(({ id }) => id === until) as WorkflowStep;
    const reason = this.isFor(step)
      ? 'the workflow ends before this step'
      : 'the step is not for this version';
    return failureOf(workflow, step, reason);
  }

  #reach(frame: Frame, step: WorkflowStep): WorkflowOutcome {
    if (!this.isFor(step)) return { kind: 'failed', failure: this.#missed(frame.workflow, step.id) };
    const request = this.prepare(frame, step);
    if (typeof request === 'string')
      return { kind: 'failed', failure: failureOf(frame.workflow, step, request) };
    this.reached = { frame, step, request };
    return { kind: 'reached', request };
  }

  /** @returns a text where the request cannot be made */
  prepare(frame: Frame, step: WorkflowStep): StepRequest | string {
    const target = step.target as StepTarget & { kind: 'operation' };
    return prepareRequest(frame.workflow.id, step, target, scopeOf(frame, this.scope));
  }

  async runStep(frame: Frame, step: WorkflowStep): Promise<Flow> {
    const used = new Map<string, number>();
    for (;;) {
      const { failure, scope, isFinal } = await this.#attempt(frame, step);
      if (!failure) return this.#leave(step, chooseAction(step.onSuccess, scope), frame, scope);
      const action = isFinal ? undefined : chooseAction(step.onFailure, scope, used);
      if (!action || action.type === 'end') return { kind: 'failed', failure };
      if (action.type === 'goto') return this.#leave(step, action, frame, scope);
      used.set(action.name, (used.get(action.name) ?? 0) + 1);
      const obstacle = await this.#beforeRetry(step, action, frame, scope);
      if (obstacle) return { kind: 'failed', failure: obstacle };
    }
  }

  #leave(step: WorkflowStep, action: StepAction | undefined, frame: Frame, scope: ExpressionScope): Flow {
    if (!action) return { kind: 'next' };
    const { type, stepId, workflowId } = action;
    if (type === 'end') return { kind: 'end' };
    if (workflowId === undefined) return { kind: 'goto', stepId: stepId as string };
    const inputs = inputsOf(action, frame, scope);
    if (typeof inputs !== 'string') return { kind: 'transfer', workflowId, inputs };
    return { kind: 'failed', failure: failureOf(frame.workflow, step, inputs, scope) };
  }

  /** Waits, and runs what the action names. @returns why the step cannot be repeated */
  async #beforeRetry(
    step: WorkflowStep,
    action: StepAction,
    frame: Frame,
    scope: ExpressionScope,
  ): Promise<StepFailure | undefined> {
    await this.#host.wait(delayOf(action, scope.response));
    const { stepId, workflowId } = action;
    if (workflowId !== undefined) {
      const inputs = inputsOf(action, frame, scope);
      if (typeof inputs === 'string') return failureOf(frame.workflow, step, inputs, scope);
      const { outcome } = await this.runWorkflow(this.workflow(workflowId), inputs);
      return outcome.kind === 'failed' ? outcome.failure : undefined;
    }
    const other = frame.workflow.steps.find(({ id }) => id === stepId);
    const flow = other && (await this.runStep(frame, other));
    return flow?.kind === 'failed' ? flow.failure : undefined;
  }

  async #attempt(frame: Frame, step: WorkflowStep): Promise<Attempt> {
    const { mostCalls = DEFAULT_MOST_CALLS } = this.#host;
    this.calls += 1;
    const fail = (reason: string): Attempt => ({
      scope: scopeOf(frame, this.scope),
      failure: failureOf(frame.workflow, step, reason),
      isFinal: true,
    });
    if (this.calls > mostCalls) return fail(`the workflow made ${mostCalls} calls and came to no end`);
    return step.target.kind === 'workflow'
      ? this.#callWorkflow(frame, step, step.target.workflowId, fail)
      : this.#callOperation(frame, step, fail);
  }

  async #callOperation(
    frame: Frame,
    step: WorkflowStep,
    fail: (reason: string) => Attempt,
  ): Promise<Attempt> {
    const request = this.prepare(frame, step);
    if (typeof request === 'string') return fail(request);
    const sent: SentStep = { frame, step };
    this.sent.push(sent);
    const response = await this.#host.call(request);
    frame.last = { request, response };
    const scope = scopeOf(frame, this.scope, frame.last);
    sent.outputs = evaluateOutputs(step.outputs, scope);
    const why = findFailure(step, scope);
    if (!why || step.fact !== undefined) frame.steps.set(step.id, sent.outputs);
    if (why) return { scope, failure: failureOf(frame.workflow, step, why, frame.last) };
    return { scope };
  }

  async #callWorkflow(
    frame: Frame,
    step: WorkflowStep,
    workflowId: string,
    fail: (reason: string) => Attempt,
  ): Promise<Attempt> {
    const inputs = prepareInputs(step.parameters, scopeOf(frame, this.scope));
    if (typeof inputs === 'string') return fail(inputs);
    const sent: SentStep = { frame, step };
    this.sent.push(sent);
    const { outcome, frame: called } = await this.runWorkflow(this.workflow(workflowId), inputs);
    if (called?.last) frame.last = called.last;
    const outputs = outcome.kind === 'completed' ? outcome.outputs : {};
    const scope = scopeOf(frame, this.scope, { ...called?.last, outputs });
    if (outcome.kind === 'failed') return { scope, failure: outcome.failure };
    sent.outputs = evaluateOutputs(step.outputs, scope);
    const why = findFailure(step, scope);
    if (why) return { scope, failure: failureOf(frame.workflow, step, why, called?.last) };
    frame.steps.set(step.id, sent.outputs);
    return { scope };
  }
}

/** Arazzo 1.0 has no parameters in actions: the other workflow gets the inputs of the same names as well. */
function inputsOf(
  { parameters }: StepAction,
  { inputs }: Frame,
  scope: ExpressionScope,
): JsonObject | string {
  const given = prepareInputs(parameters, scope);
  return typeof given === 'string' ? given : { ...inputs, ...given };
}

const DEFAULT_MOST_CALLS = 1000;
