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

/** Of all workflows of a session, for cases to come. */
const MOST_FREE = 2;

/** What a case has taken. */
export interface Lease {
  workflowId: string;
  completed: CompletedWorkflow;
  /** @returns what could not be removed, where it had to be */
  giveBack(): Promise<string[]>;
}

export class SharedWorkflows {
  readonly #service: string;
  readonly #ofSession = new WeakMap<CaseSession, SessionResources>();

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
    for (const resources of this.#ofSession.get(session)?.ofWorkflows.values() ?? [])
      left.push(...(await resources.close()));
    this.#ofSession.delete(session);
    return left;
  }

  readonly #readers = new WeakSet<Cloud>();

  #resourcesOf(session: CaseSession, workflows: Workflows, workflow: Workflow): SharedResources {
    const known = this.#ofSession.get(session) ?? { ofWorkflows: new Map(), free: [] };
    this.#ofSession.set(session, known);
    const { ofWorkflows, free } = known;
    const resources =
      ofWorkflows.get(workflow) ?? new SharedResources(this.#service, workflows, workflow, free);
    ofWorkflows.set(workflow, resources);
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

interface SessionResources {
  ofWorkflows: Map<Workflow, SharedResources>;
  /** What no case uses, the one that was given back first at the beginning. */
  free: SharedResource[];
}

/** All that one shared workflow has made. */
class SharedResources {
  readonly #service: string;
  readonly #workflows: Workflows;
  readonly #workflow: Workflow;
  /** Those of all workflows of the session. */
  readonly #free: SharedResource[];
  readonly #waiting: (() => void)[] = [];
  #inUse = 0;
  #ofReaders: Promise<SharedResource> | undefined;

  constructor(service: string, workflows: Workflows, workflow: Workflow, free: SharedResource[]) {
    this.#service = service;
    this.#workflows = workflows;
    this.#workflow = workflow;
    this.#free = free;
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
      const taken = this.#takeFree() ?? (await this.#make(cloud));
      return { workflowId, completed: taken.completed, giveBack: () => this.#giveBack(taken) };
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  async close(): Promise<string[]> {
    const ofReaders = await this.#ofReaders?.catch(() => undefined);
    const left: string[] = [];
    const free = [];
    for (let each = this.#takeFree(); each; each = this.#takeFree()) free.push(each);
    for (const each of [...free, ...(ofReaders ? [ofReaders] : [])]) left.push(...(await each.remove()));
    return left;
  }

  /** The one that was given back last. */
  #takeFree(): SharedResource | undefined {
    const index = this.#free.findLastIndex(({ workflow }) => workflow === this.#workflow);
    return index < 0 ? undefined : this.#free.splice(index, 1)[0];
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
      if (this.#free.length <= MOST_FREE) return [];
      return (await this.#free.shift()?.remove()) ?? [];
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
  readonly workflow: Workflow;

  constructor(cloud: Cloud, workflows: Workflows, workflow: Workflow) {
    this.#cloud = cloud;
    this.#host = hostOf(cloud, cloud.newest);
    this.#run = new WorkflowRun(workflows, this.#host);
    this.workflow = workflow;
  }

  get completed(): CompletedWorkflow {
    return this.#run.completed(this.workflow.id) as CompletedWorkflow;
  }

  /** @returns why it failed */
  async make(): Promise<string | undefined> {
    const outcome = await this.#run.run(this.workflow.id);
    return outcome.kind === 'failed' ? `${outcome.failure.place}: ${outcome.failure.reason}` : undefined;
  }

  /** Whether the next case can use it. What says nothing, such as a lost answer, is no. */
  async isAsMade(): Promise<boolean> {
    try {
      return (await this.#run.repeat(this.workflow.shared as string)) === undefined;
    } catch {
      return false;
    }
  }

  async remove(): Promise<string[]> {
    return [...(await cleanUpRun(this.#run, this.#host)), ...(await this.#cloud.cleanUp())];
  }
}
