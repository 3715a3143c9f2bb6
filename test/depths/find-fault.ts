/** Which tasks find a fault. */
import type { Suite } from '../../runner/case/suite.ts';
import type { Task } from '../../runner/plan/task.ts';
import { runCase } from '../../runner/run/run-case.ts';
import { Session } from '../../runner/run/session.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type Fault, withFault } from '../faults/fault.ts';
import type { Testbed } from '../faults/testbed.ts';

/** A clean reference, and the suite that judges it. */
export interface FaultBench {
  service: Service;
  suite: Suite;
  testbed: Testbed;
}

/** The task run against the reference with the fault in it: true where it finds the fault, by the fault's rule. */
export async function findsFault(
  { service, suite, testbed }: FaultBench,
  fault: Fault,
  { ofCase, microversion }: Task,
): Promise<{ isFound: boolean; calls: number }> {
  const { target, companions } = testbed;
  const faulty = withFault(target, fault, companions.companions?.placement);
  const session = new Session({ ...companions, service, target: faulty, token: 'admin' });
  const context = { suite, session, newest: service.newest, seed: fault.id };
  await runCase(context, ofCase, microversion);
  const isFound = session.causes.all().some(({ rule }) => rule === fault.rule);
  return { isFound, calls: session.exchanges };
}
