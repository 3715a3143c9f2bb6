/** What each depth finds, in lines. */
import type { ChosenPlan, Evidence } from './chosen-plan.ts';

export function describeDepths(name: string, plan: ChosenPlan, evidence: Evidence): string {
  const { calls, finders, heldOut } = evidence;
  const missed = {
    quick: missedFaults(plan, evidence, 'quick'),
    standard: missedFaults(plan, evidence, 'standard'),
  };
  const total = Object.keys(finders).length;
  const line = (depth: 'quick' | 'standard', tasks: number) =>
    `  ${depth.padEnd(9)}${String(tasks).padStart(6)} cases ${calls[depth].toLocaleString('en').padStart(7)} calls  ${total - missed[depth].length} of ${total} faults (${percent(1 - missed[depth].length / total)}), ${percent(heldOut[depth])} of faults that it was not chosen for`;
  return [
    name,
    line('quick', plan.quick),
    line('standard', plan.tasks.length),
    `  full            ${calls.full.toLocaleString('en').padStart(13)} calls`,
    `  half of the faults after ${callsUntil(plan, evidence, 0.5)} calls, nine tenths after ${callsUntil(plan, evidence, 0.9)}`,
    `  not found by quick: ${missed.quick.join(', ') || 'none'}`,
    `  not found by standard: ${missed.standard.join(', ') || 'none'}`,
  ].join('\n');
}

/** The faults that no task of the depth finds. */
export function missedFaults(
  { tasks, quick }: Pick<ChosenPlan, 'tasks' | 'quick'>,
  { finders }: Pick<Evidence, 'finders'>,
  depth: 'quick' | 'standard',
): string[] {
  const ofDepth = new Set(depth === 'quick' ? tasks.slice(0, quick) : tasks);
  return Object.keys(finders).filter((id) => !(finders[id] ?? []).some((task) => ofDepth.has(task)));
}

/** Calls of the plan, in its order, until it has found a share of the faults; null where it does not. */
export function callsUntil(
  { tasks }: Pick<ChosenPlan, 'tasks'>,
  { callsOfTasks, finders }: Pick<Evidence, 'callsOfTasks' | 'finders'>,
  share: number,
): number | null {
  const firsts = Object.values(finders).map(([first]) => (first === undefined ? -1 : tasks.indexOf(first)));
  let [calls, found] = [0, 0];
  for (const [index, own] of callsOfTasks.entries()) {
    calls += own;
    found += firsts.filter((position) => position === index).length;
    if (found >= firsts.length * share) return calls;
  }
  return null;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
