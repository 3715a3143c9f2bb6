/** The run of a workflow that made a sample, until what it made is removed. */
import type { Cloud } from '../../runner/case/cloud.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { WorkflowRun } from '../../spec/workflows/run/workflow-run.ts';
import type { Workflows } from '../../spec/workflows/workflow.ts';
import type { Lease } from './resource-pool.ts';
import { type CaseWorkflowHost, cleanUpRun, hostOf, responseOf } from './workflow-host.ts';

export class SampleInUse {
  readonly run: WorkflowRun;
  readonly #cloud: Cloud;
  readonly #host: CaseWorkflowHost;
  readonly #leases: Lease[] = [];
  #ended: Promise<string[]> | undefined;

  constructor(cloud: Cloud, workflows: Workflows, at: Microversion) {
    this.#cloud = cloud;
    this.#host = hostOf(cloud, at);
    this.run = new WorkflowRun(workflows, this.#host);
  }

  /** Has the workflow use what a shared one made. */
  add(lease: Lease): void {
    this.#leases.push(lease);
    this.run.provide(lease.workflowId, lease.completed);
  }

  /** The clean-up steps of the sample's own step run where a call of the case succeeded. */
  undoAfterSuccess(operation: string): void {
    this.#cloud.cleanup.watch((call) => {
      const isSample = call.contract.operation === operation && call.exchange.response.status < 400;
      if (isSample && this.#ended === undefined) this.run.record(responseOf(call));
    });
  }

  /** Runs the clean-up steps, and gives back what was shared; once. @returns what could not be removed */
  end(): Promise<string[]> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<string[]> {
    const left = await cleanUpRun(this.run, this.#host);
    // Before another case has what is shared.
    left.push(...(await this.#cloud.cleanup.removeRest()));
    for (const lease of this.#leases) left.push(...(await lease.giveBack()));
    return left;
  }
}
