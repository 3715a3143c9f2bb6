/**
 * Runs a workflow, with every call made by its host. A caller who wants a sample of an operation runs the workflow until
 * the step that calls it, sends the prepared request itself, and cleans up.
 */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { WorkflowStep, Workflows } from '../workflow.ts';
import { failureOf } from './attempt.ts';
import { type CompletedWorkflow, evaluateOutputs, type Frame, scopeOf } from './frame.ts';
import { Interpreter } from './interpreter.ts';
import type { StepFailure, WorkflowOutcome } from './outcome.ts';
import { prepareInputs } from './prepare-request.ts';
import type { StepResponse } from './step-call.ts';
import type { WorkflowHost } from './workflow-host.ts';

/** A run ends with `cleanUp`, whatever happened before. */
export class WorkflowRun {
  readonly #interpreter: Interpreter;
  #frame: Frame | undefined;

  constructor(workflows: Workflows, host: WorkflowHost) {
    this.#interpreter = new Interpreter(workflows, host);
  }

  /**
   * @param inputs those that the workflow does not declare are ignored
   * @param until the id of a step that calls an operation: the run ends before it, with its request. A clean-up step is
   *   reached after the steps before it in the document
   */
  async run(workflowId: string, inputs: JsonObject = {}, until?: string): Promise<WorkflowOutcome> {
    const workflow = this.#interpreter.workflow(workflowId);
    if (
      until !== undefined &&
      !workflow.steps.some(({ id, target }) => id === until && target.kind === 'operation')
    )
      throw new Error(`${workflowId} has no step ${until} that calls an operation`);
    const { outcome, frame } = await this.#interpreter.runWorkflow(workflow, inputs, until);
    this.#frame = frame;
    return outcome;
  }

  /** What a workflow that has run gave. */
  completed(workflowId: string): CompletedWorkflow | undefined {
    return this.#interpreter.scope.completed.get(workflowId);
  }

  /** Takes a workflow as completed, with what it gave in another run: those that depend on it do not run it. */
  provide(workflowId: string, completed: CompletedWorkflow): void {
    this.#interpreter.scope.completed.set(workflowId, completed);
  }

  /** Runs a step of the workflow once more, after its end. @returns why it failed */
  async repeat(stepId: string): Promise<StepFailure | undefined> {
    const step = this.#frame?.workflow.steps.find(({ id }) => id === stepId);
    if (!this.#frame || !step) throw new Error(`the workflow has not run, or has no step ${stepId}`);
    this.#interpreter.calls = 0;
    const flow = await this.#interpreter.runStep(this.#frame, step);
    return flow.kind === 'failed' ? flow.failure : undefined;
  }

  /** Runs the reached step, with its retries. @returns why it failed */
  async finish(): Promise<StepFailure | undefined> {
    if (!this.#interpreter.reached) throw new Error('no step has been reached');
    const { frame, step } = this.#interpreter.reached;
    const flow = await this.#interpreter.runStep(frame, step);
    return flow.kind === 'failed' ? flow.failure : undefined;
  }

  /**
   * Says that the request of the reached step was sent, so that clean-up steps undo it; once for each time.
   * @param response absent where none came
   */
  record(response?: StepResponse): void {
    if (!this.#interpreter.reached) throw new Error('no step has been reached');
    const { frame, step, request } = this.#interpreter.reached;
    const scope = scopeOf(frame, this.#interpreter.scope, { request, ...(response && { response }) });
    this.#interpreter.sent.push({
      frame,
      step,
      ...(response && { outputs: evaluateOutputs(step.outputs, scope) }),
    });
  }

  /**
   * Runs the clean-up steps of what was sent, the last first; those of one step in the order of the document. A step whose
   * values are not there has nothing to remove.
   * @returns what could not be removed
   */
  async cleanUp(): Promise<StepFailure[]> {
    const failures: StepFailure[] = [];
    const done = new Set<string>();
    // Each has a limit of its own: what was made has to be removed.
    for (let sent = this.#interpreter.sent.pop(); sent; sent = this.#interpreter.sent.pop()) {
      const { frame, step, outputs } = sent;
      const steps = new Map(frame.steps);
      if (outputs) steps.set(step.id, outputs);
      for (const each of frame.workflow.steps) {
        if (each.undoes !== step.id || !this.#interpreter.isFor(each)) continue;
        this.#interpreter.calls = 0;
        const failure = await this.#undo({ ...frame, steps }, each, done);
        if (failure) failures.push(failure);
      }
    }
    return failures;
  }

  /** @param done the requests that have removed something, which need not be repeated */
  async #undo(frame: Frame, step: WorkflowStep, done: Set<string>): Promise<StepFailure | undefined> {
    const prepared =
      step.target.kind === 'operation'
        ? this.#interpreter.prepare(frame, step)
        : prepareInputs(step.parameters, scopeOf(frame, this.#interpreter.scope));
    const text = JSON.stringify([step.place, prepared]);
    if (typeof prepared === 'string' || done.has(text)) return undefined;
    done.add(text);
    try {
      const flow = await this.#interpreter.runStep(frame, step);
      return flow.kind === 'failed' ? flow.failure : undefined;
    } catch (error) {
      // The others have to be removed as well.
      return failureOf(frame.workflow, step, (error as Error).message);
    }
  }
}
