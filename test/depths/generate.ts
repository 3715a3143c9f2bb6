/**
 * `npm run generate:depths [-- SERVICE...]`: measures which task finds which named fault, chooses the tasks of each depth,
 * writes `suites/SERVICE/depths.json` and the evidence for it, and prints what each depth finds.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Suite } from '../../runner/case/suite.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Fault } from '../faults/fault.ts';
import { FAULTS_BY_SERVICE, faultsOf } from '../faults/faults.ts';
import { chooseTasks, firstWithin } from './choose-tasks.ts';
import { CALL_LIMITS, type ChosenPlan, type Evidence, evidenceFile, planFile } from './chosen-plan.ts';
import { describeDepths } from './describe-depths.ts';
import { measureHeldOut } from './held-out.ts';
import { type Finders, taskName } from './measure-finders.ts';
import { confirmOrder, type Measurements, measureAll, type Subject } from './measurements.ts';
import type { TaskRecord } from './record-tasks.ts';

const CONFIRM = fileURLToPath(new URL('./confirm-alone.ts', import.meta.url));

/** Leaves room for seeds with which the cases of the model make more calls. */
const MARGIN = 0.97;

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(FAULTS_BY_SERVICE)) await generate(name);

/** Replaces the tasks that find a fault only after others. Each round has a process of its own. */
async function refuteTasks(
  subject: Subject,
  faults: readonly Fault[],
  measured: Measurements,
  order: readonly TaskRecord[],
  finders: Record<string, string[]>,
): Promise<void> {
  let open = faults;
  while (open.length > 0) {
    const firsts = Object.fromEntries(open.map(({ id }) => [id, finders[id]?.[0]]));
    const args = ['--import', 'tsx', CONFIRM, subject.service.name];
    const input = JSON.stringify(firsts);
    const refuted: string[] = JSON.parse(execFileSync(process.execPath, args, { input, encoding: 'utf8' }));
    for (const id of refuted) refute(measured.finders[id] as Finders, firsts[id] as string);
    open = open.filter(({ id }) => refuted.includes(id));
    Object.assign(finders, await confirmOrder(subject, open, measured, order));
  }
}

function refute(finders: Finders, task: string): void {
  finders.found.splice(finders.found.indexOf(task), 1);
  finders.missed.push(task);
}

async function generate(name: string): Promise<void> {
  const subject = { service: loadService(name), suite: SUITES[name] as Suite };
  const faults = faultsOf(name);
  const measured = await measureAll(subject, faults, (line) => process.stderr.write(`${name}: ${line}\n`));
  const limits = { quick: CALL_LIMITS.quick * MARGIN, standard: CALL_LIMITS.standard * MARGIN };
  const order = chooseTasks(measured, limits.standard);
  const finders = await confirmOrder(subject, faults, measured, order);
  await refuteTasks(subject, faults, measured, order, finders);
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
