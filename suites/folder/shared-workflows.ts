/**
 * What shared workflows make, such as a server: cases take it one after the other, and all that only read have one in common.
 * It is made when the first case needs it, at the newest microversion of the target, and removed when the session ends.
 */
import type { CaseFacts } from '../../runner/case/case-facts.ts';
import type { CaseSession } from '../../runner/case/case-session.ts';
import { Cloud } from '../../runner/case/cloud.ts';
import { Seed } from '../../runner/case/generated/seed.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import type { CompletedWorkflow } from '../../spec/workflows/run/frame.ts';
import { WorkflowRun } from '../../spec/workflows/run/workflow-run.ts';
import type { Workflow, Workflows } from '../../spec/workflows/workflow.ts';
import { type CaseWorkflowHost, cleanUpRun, hostOf } from './workflow-host.ts';

/** Of one workflow, in use at a time beside the one for reading: projects have quotas, such as ten servers. */
const MOST_IN_USE = 4;

/** What a case has taken. */
export interface Lease {
  workflowId: string;
  completed: CompletedWorkflow;
  /** @returns what could not be removed, where it had to be */
  giveBack(): Promise<string[]>;
}

export class SharedWorkflows {
  readonly #service: string;
  readonly #ofSession = new WeakMap<CaseSession, Map<Workflow, SharedResources>>();

  constructor(service: string) {
    this.#service = service;
  }

  /**
   * Takes what the shared workflows make on which a workflow depends.
   * @param cloud of the case. @throws SetupFailed where it cannot be made
   */
  async take(cloud: Cloud, workflows: Workflows, workflowId: string): Promise<Lease[]> {
    const leases: Lease[] = [];
    const isReader = this.#readers.has(cloud);
    for (const workflow of listShared(workflows, workflowId))
      leases.push(await this.#resourcesOf(cloud.session, workflows, workflow).take(cloud, isReader));
    return leases;
  }

  /** Has this cloud, which only reads, take what all readers have in common. */
  addReader(cloud: Cloud): void {
    this.#readers.add(cloud);
  }

  /** Removes all that was made for a session. @returns what could not be removed */
  async close(session: CaseSession): Promise<string[]> {
    const left: string[] = [];
    for (const resources of this.#ofSession.get(session)?.values() ?? [])
      left.push(...(await resources.close()));
    this.#ofSession.delete(session);
    return left;
  }

  readonly #readers = new WeakSet<Cloud>();

  #resourcesOf(session: CaseSession, workflows: Workflows, workflow: Workflow): SharedResources {
    const known = this.#ofSession.get(session) ?? new Map<Workflow, SharedResources>();
    this.#ofSession.set(session, known);
    const resources = known.get(workflow) ?? new SharedResources(this.#service, workflows, workflow);
    known.set(workflow, resources);
    return resources;
  }
}

/** Those that the workflow depends on, also through others; what a shared one depends on belongs to it. */
function listShared({ workflows }: Workflows, workflowId: string): Workflow[] {
  const { dependsOn = [] } = workflows.get(workflowId) ?? {};
  return dependsOn.flatMap((id) => {
    const workflow = workflows.get(id);
    return workflow?.shared === undefined ? listShared({ workflows } as Workflows, id) : [workflow];
  });
}

/** All that one shared workflow has made. */
class SharedResources {
  readonly #service: string;
  readonly #workflows: Workflows;
  readonly #workflow: Workflow;
  readonly #free: SharedResource[] = [];
  readonly #waiting: (() => void)[] = [];
  #inUse = 0;
  #ofReaders: Promise<SharedResource> | undefined;

  constructor(service: string, workflows: Workflows, workflow: Workflow) {
    this.#service = service;
    this.#workflows = workflows;
    this.#workflow = workflow;
  }

  async take(cloud: Cloud, isReader: boolean): Promise<Lease> {
    const { id: workflowId } = this.#workflow;
    if (isReader) {
      const { completed } = await this.#takeAsReader(cloud);
      return { workflowId, completed, giveBack: async () => [] };
    }
    while (this.#inUse >= MOST_IN_USE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#inUse += 1;
    try {
      const taken = this.#free.pop() ?? (await this.#make(cloud));
      return { workflowId, completed: taken.completed, giveBack: () => this.#giveBack(taken) };
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  async close(): Promise<string[]> {
    const ofReaders = await this.#ofReaders?.catch(() => undefined);
    const left: string[] = [];
    for (const each of [...this.#free.splice(0), ...(ofReaders ? [ofReaders] : [])])
      left.push(...(await each.remove()));
    return left;
  }

  #takeAsReader(cloud: Cloud): Promise<SharedResource> {
    this.#ofReaders ??= this.#make(cloud).catch((error: unknown) => {
      // The next case tries again.
      this.#ofReaders = undefined;
      throw error;
    });
    return this.#ofReaders;
  }

  async #giveBack(taken: SharedResource): Promise<string[]> {
    try {
      if (!(await taken.isAsMade())) return await taken.remove();
      this.#free.push(taken);
      return [];
    } finally {
      this.#leave();
    }
  }

  #leave(): void {
    this.#inUse -= 1;
    this.#waiting.shift()?.();
  }

  /** @throws SetupFailed, after removing what was made */
  async #make({ session, seed, newest }: Cloud): Promise<SharedResource> {
    const { id, place } = this.#workflow;
    const facts: CaseFacts = {
      id: `${this.#service}.samples`,
      title: `what the workflow ${id} makes for several cases`,
      capability: 'samples',
      clause: 'status',
      since: newest,
    };
    const cloud = new Cloud(session, facts, newest, newest, new Seed(seed.hex(32), 'shared', id));
    const made = new SharedResource(cloud, this.#workflows, this.#workflow);
    try {
      const reason = await made.make();
      if (reason === undefined) return made;
      throw new SetupFailed(reason);
    } catch (error) {
      const left = await made.remove();
      if (left.length > 0 && error instanceof SetupFailed)
        throw new SetupFailed(`${error.message}; ${place}: not removed: ${left.join(', ')}`);
      throw error;
    }
  }
}

/** One run of a shared workflow. */
class SharedResource {
  readonly #cloud: Cloud;
  readonly #host: CaseWorkflowHost;
  readonly #run: WorkflowRun;
  readonly #workflow: Workflow;

  constructor(cloud: Cloud, workflows: Workflows, workflow: Workflow) {
    this.#cloud = cloud;
    this.#host = hostOf(cloud, cloud.newest);
    this.#run = new WorkflowRun(workflows, this.#host);
    this.#workflow = workflow;
  }

  get completed(): CompletedWorkflow {
    return this.#run.completed(this.#workflow.id) as CompletedWorkflow;
  }

  /** @returns why it failed */
  async make(): Promise<string | undefined> {
    const outcome = await this.#run.run(this.#workflow.id);
    return outcome.kind === 'failed' ? `${outcome.failure.place}: ${outcome.failure.reason}` : undefined;
  }

  /** Whether the next case can use it. What says nothing, such as a lost answer, is no. */
  async isAsMade(): Promise<boolean> {
    try {
      return (await this.#run.repeat(this.#workflow.shared as string)) === undefined;
    } catch {
      return false;
    }
  }

  async remove(): Promise<string[]> {
    return [...(await cleanUpRun(this.#run, this.#host)), ...(await this.#cloud.cleanUp())];
  }
}
