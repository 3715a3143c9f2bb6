/** Runs the tasks that the evidence of the depths names for faults. */
import type { Case } from '../../runner/case/case.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Fault } from '../faults/fault.ts';
import { startTestbed } from '../faults/testbed.ts';
import { readEvidence } from './chosen-plan.ts';
import { findsFault } from './find-fault.ts';

/** The ids of the faults that none of their tasks finds. A fault without tasks, which the depths miss, is left out. */
export async function listUnfound(name: string, faults: readonly Fault[]): Promise<string[]> {
  const service = loadService(name);
  const suite = SUITES[name] as Suite;
  const evidence = readEvidence(name);
  const byId = new Map(selectCases(suite, service).map((ofCase) => [ofCase.id, ofCase]));
  const unfound: string[] = [];
  for (const fault of faults) {
    const tasks = evidence.finders[fault.id] ?? [];
    if (tasks.length > 0 && !(await isFoundBy(fault, tasks))) unfound.push(fault.id);
  }
  return unfound;

  /** A few faults show only after other calls, which in a run come from the tasks before. */
  async function isFoundBy(fault: Fault, tasks: readonly string[]): Promise<boolean> {
    const testbed = await startTestbed(service);
    let found = false;
    for (const task of tasks) {
      const [id = '', microversion] = task.split(' ');
      const judged = { ofCase: byId.get(id) as Case, microversion: microversion as Microversion };
      found ||= (await findsFault({ service, suite, testbed }, fault, judged)).isFound;
    }
    await testbed.close();
    return found;
  }
}
