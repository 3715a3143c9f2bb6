/**
 * `npm run generate:depths [-- SERVICE...]`: measures which task finds which named fault, chooses the tasks of each depth,
 * writes `suites/SERVICE/depths.json` and the evidence for it, and prints what each depth finds.
 */
import { writeFileSync } from 'node:fs';
import type { Suite } from '../../runner/case/suite.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { FAULTS_BY_SERVICE, faultsOf } from '../faults/faults.ts';
import { chooseTasks, firstWithin } from './choose-tasks.ts';
import { CALL_LIMITS, type ChosenPlan, type Evidence, evidenceFile, planFile } from './chosen-plan.ts';
import { describeDepths } from './describe-depths.ts';
import { measureHeldOut } from './held-out.ts';
import { taskName } from './measure-finders.ts';
import { confirmOrder, measureAll } from './measurements.ts';

/** Leaves room for seeds with which the cases of the model make more calls. */
const MARGIN = 0.97;

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(FAULTS_BY_SERVICE)) await generate(name);

async function generate(name: string): Promise<void> {
  const subject = { service: loadService(name), suite: SUITES[name] as Suite };
  const faults = faultsOf(name);
  const measured = await measureAll(subject, faults, (line) => process.stderr.write(`${name}: ${line}\n`));
  const limits = { quick: CALL_LIMITS.quick * MARGIN, standard: CALL_LIMITS.standard * MARGIN };
  const order = chooseTasks(measured, limits.standard);
  const finders = await confirmOrder(subject, faults, measured, order);
  const quick = firstWithin(order, limits.quick);
  const callsOf = (tasks: readonly { calls: number }[]) => tasks.reduce((sum, { calls }) => sum + calls, 0);
  const plan: ChosenPlan = {
    digest: measured.digest,
    quick: quick.length,
    tasks: order.map(taskName),
  };
  const evidence: Evidence = {
    calls: { quick: callsOf(quick), standard: callsOf(order), full: callsOf(measured.tasks) },
    callsOfTasks: order.map(({ calls }) => calls),
    heldOut: measureHeldOut(measured, limits),
    finders,
  };
  writeFileSync(planFile(name), `${JSON.stringify(plan, null, 2)}\n`);
  writeFileSync(evidenceFile(name), `${JSON.stringify(evidence, null, 2)}\n`);
  process.stdout.write(`${describeDepths(name, plan, evidence)}\n`);
}
