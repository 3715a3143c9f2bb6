/** What one run of a shared workflow made, such as a server. */
import type { CaseFacts } from '../../runner/case/case-facts.ts';
import { Cloud } from '../../runner/case/cloud.ts';
import { Seed } from '../../runner/case/generated/seed.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import type { CompletedWorkflow } from '../../spec/workflows/run/frame.ts';
import type { StepFailure } from '../../spec/workflows/run/outcome.ts';
import { WorkflowRun } from '../../spec/workflows/run/workflow-run.ts';
import type { Workflow, Workflows } from '../../spec/workflows/workflow.ts';
import { type CaseWorkflowHost, cleanUpRun, hostOf, setupFailureOf } from './workflow-host.ts';

/** A workflow that is shared, with the document that has it. */
export interface SharedWorkflow {
  service: string;
  workflows: Workflows;
  workflow: Workflow;
}

export class SharedResource {
  readonly #cloud: Cloud;
  readonly #host: CaseWorkflowHost;
  readonly #run: WorkflowRun;
  readonly workflow: Workflow;

  /**
   * Runs the workflow at the newest microversion of the target.
   * @param cloud of the case that needs it first
   * @throws SetupFailed, after removing what was made
   */
  static async make(shared: SharedWorkflow, cloud: Cloud): Promise<SharedResource> {
    const made = new SharedResource(shared, cloud);
    try {
      const failure = await made.#make();
      if (failure === undefined) return made;
      throw setupFailureOf(failure);
    } catch (error) {
      const left = await made.remove();
      if (left.length > 0 && error instanceof SetupFailed)
        throw new SetupFailed(`${error.message}; ${shared.workflow.place}: not removed: ${left.join(', ')}`);
      throw error;
    }
  }

  private constructor({ service, workflows, workflow }: SharedWorkflow, { session, seed, newest }: Cloud) {
    const facts: CaseFacts = {
      id: `${service}.samples`,
      title: `what the workflow ${workflow.id} makes for several cases`,
      capability: 'samples',
      clause: 'status',
      since: newest,
    };
    const ownSeed = new Seed(seed.hex(32), 'shared', workflow.id);
    this.#cloud = new Cloud(session, facts, newest, newest, ownSeed);
    this.#host = hostOf(this.#cloud, newest);
    this.#run = new WorkflowRun(workflows, this.#host);
    this.workflow = workflow;
  }

  get completed(): CompletedWorkflow {
    return this.#run.completed(this.workflow.id) as CompletedWorkflow;
  }

  /** @returns why it failed */
  async #make(): Promise<StepFailure | undefined> {
    const outcome = await this.#run.run(this.workflow.id);
    return outcome.kind === 'failed' ? outcome.failure : undefined;
  }

  /** Whether the next case can use it. What says nothing, such as a lost answer, is no. */
  async isAsMade(): Promise<boolean> {
    try {
      return (await this.#run.repeat(this.workflow.shared as string)) === undefined;
    } catch {
      return false;
    }
  }

  /** @returns what could not be removed */
  async remove(): Promise<string[]> {
    return [...(await cleanUpRun(this.#run, this.#host)), ...(await this.#cloud.cleanUp())];
  }
}
