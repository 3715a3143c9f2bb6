/**
 * Runs, in a process of its own, the first task of the evidence for each fault: `tsx test/depths/confirm-alone.ts SERVICE`,
 * with faults and tasks as JSON on standard input. A fault that keeps a state can be found by a task only because of the
 * tasks before it; such a task is no evidence. Prints the faults that were not found, as JSON.
 */
import { readFileSync } from 'node:fs';
import type { Case } from '../../runner/case/case.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import { SUITES } from '../../suites/registry.ts';
import { faultsOf } from '../faults/faults.ts';
import { startTestbed } from '../faults/testbed.ts';
import { findsFault } from './find-fault.ts';

const name = process.argv[2] as string;
const firsts = JSON.parse(readFileSync(0, 'utf8')) as Record<string, string>;
const service = loadService(name);
const suite = SUITES[name] as Suite;
const cases = new Map(selectCases(suite, service).map((ofCase) => [ofCase.id, ofCase]));
const refuted: string[] = [];
for (const fault of faultsOf(name)) {
  const [id = '', microversion] = firsts[fault.id]?.split(' ') ?? [];
  const ofCase = cases.get(id) as Case | undefined;
  if (!ofCase) continue;
  const testbed = await startTestbed(service);
  const task = { ofCase, microversion: microversion as Microversion };
  const { isFound } = await findsFault({ service, suite, testbed }, fault, task);
  await testbed.close();
  if (!isFound) refuted.push(fault.id);
}
process.stdout.write(JSON.stringify(refuted));
