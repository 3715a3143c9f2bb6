/** What the shared workflows of a session have made, and who uses it. */
import type { Cloud } from '../../runner/case/cloud.ts';
import type { CompletedWorkflow } from '../../spec/workflows/run/frame.ts';
import type { Workflow } from '../../spec/workflows/workflow.ts';
import { SharedResource, type SharedWorkflow } from './shared-resource.ts';

/** Of all workflows together, beside those for reading: projects have quotas, such as ten servers. */
const MOST = 4;

/** Of those, kept for cases to come while no case uses them. */
const MOST_FREE = 2;

/** What a case has taken. */
export interface Lease {
  workflowId: string;
  completed: CompletedWorkflow;
  /** @returns what could not be removed, where it had to be */
  giveBack(): Promise<string[]>;
}

export class ResourcePool {
  #inUse = 0;
  /** Workflows of which there may be one at a time, while a case has it. */
  readonly #single = new Set<Workflow>();
  /** The one that was given back first at the beginning. */
  readonly #free: SharedResource[] = [];
  readonly #ofReaders = new Map<Workflow, Promise<SharedResource>>();
  #waiting: (() => void)[] = [];

  /**
   * Takes what each of the workflows makes, all of it at once: a case that has one of two would wait for ever.
   * @throws SetupFailed where one cannot be made
   */
  async take(shared: readonly SharedWorkflow[], cloud: Cloud): Promise<Lease[]> {
    const single = shared.map(({ workflow }) => workflow).filter((workflow) => workflow.single);
    while (this.#isTaken(single) || (this.#inUse > 0 && this.#inUse + shared.length > MOST))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#inUse += shared.length;
    for (const workflow of single) this.#single.add(workflow);
    const leases: Lease[] = [];
    try {
      for (const each of shared) leases.push(await this.#take(each, cloud));
      return leases;
    } catch (error) {
      for (const { workflow } of shared.slice(leases.length)) this.#leave(workflow);
      for (const lease of leases) await lease.giveBack();
      throw error;
    }
  }

  /** What all that only read have in common. */
  async takeAsReader(shared: SharedWorkflow, cloud: Cloud): Promise<Lease> {
    const { workflow } = shared;
    const made = this.#ofReaders.get(workflow) ?? SharedResource.make(shared, cloud);
    this.#ofReaders.set(workflow, made);
    // The next case tries again.
    made.catch(() => this.#ofReaders.delete(workflow));
    const { completed } = await made;
    return { workflowId: workflow.id, completed, giveBack: async () => [] };
  }

  /** @returns what could not be removed */
  async close(): Promise<string[]> {
    const ofReaders = await Promise.all([...this.#ofReaders.values()].map((each) => each.catch(() => [])));
    const left: string[] = [];
    for (const each of [...this.#free.splice(0).reverse(), ...ofReaders.flat()])
      left.push(...(await each.remove()));
    return left;
  }

  async #take(shared: SharedWorkflow, cloud: Cloud): Promise<Lease> {
    const { workflow } = shared;
    const found = this.#takeFree(workflow);
    const left = found ? [] : await this.#removeFree(MOST - this.#inUse);
    const taken = found ?? (await SharedResource.make(shared, cloud));
    return {
      workflowId: workflow.id,
      completed: taken.completed,
      giveBack: async () => [...left, ...(await this.#giveBack(taken))],
    };
  }

  /** The one that was given back last. */
  #takeFree(workflow: Workflow): SharedResource | undefined {
    const index = this.#free.findLastIndex((each) => each.workflow === workflow);
    return index < 0 ? undefined : this.#free.splice(index, 1)[0];
  }

  async #giveBack(taken: SharedResource): Promise<string[]> {
    try {
      if (!(await taken.isAsMade())) return await taken.remove();
      this.#free.push(taken);
      return await this.#removeFree(MOST_FREE);
    } finally {
      this.#leave(taken.workflow);
    }
  }

  /** @param most how many stay @returns what could not be removed */
  async #removeFree(most: number): Promise<string[]> {
    const left: string[] = [];
    for (const each of this.#free.splice(0, Math.max(0, this.#free.length - Math.max(0, most))))
      left.push(...(await each.remove()));
    return left;
  }

  #isTaken(single: readonly Workflow[]): boolean {
    return single.some((workflow) => this.#single.has(workflow));
  }

  #leave(workflow: Workflow): void {
    this.#inUse--;
    this.#single.delete(workflow);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
