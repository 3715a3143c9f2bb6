/**
 * What shared workflows make, such as a server: cases take it one after the other, and all that only read have one in common.
 * It is made when the first case needs it, at the newest microversion of the target, and removed when the session ends.
 */
import type { CaseSession } from '../../runner/case/case-session.ts';
import type { Cloud } from '../../runner/case/cloud.ts';
import type { Workflow, Workflows } from '../../spec/workflows/workflow.ts';
import { type Lease, ResourcePool } from './resource-pool.ts';

export class SharedWorkflows {
  readonly #service: string;
  readonly #ofSession = new WeakMap<CaseSession, ResourcePool>();
  readonly #readers = new WeakSet<Cloud>();

  constructor(service: string) {
    this.#service = service;
  }

  /**
   * Takes what the shared workflows make on which a workflow depends.
   * @param cloud of the case. @throws SetupFailed where it cannot be made
   */
  async take(cloud: Cloud, workflows: Workflows, workflowId: string): Promise<Lease[]> {
    const pool = this.#poolOf(cloud.session);
    const shared = listShared(workflows, workflowId).map((workflow) => ({
      service: this.#service,
      workflows,
      workflow,
    }));
    if (!this.#readers.has(cloud)) return await pool.take(shared, cloud);
    const leases: Lease[] = [];
    for (const each of shared) leases.push(await pool.takeAsReader(each, cloud));
    return leases;
  }

  /** Has this cloud, which only reads, take what all readers have in common. */
  addReader(cloud: Cloud): void {
    this.#readers.add(cloud);
  }

  /** Removes all that was made for a session. @returns what could not be removed */
  async close(session: CaseSession): Promise<string[]> {
    const left = await this.#ofSession.get(session)?.close();
    this.#ofSession.delete(session);
    return left ?? [];
  }

  #poolOf(session: CaseSession): ResourcePool {
    const pool = this.#ofSession.get(session) ?? new ResourcePool();
    this.#ofSession.set(session, pool);
    return pool;
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
