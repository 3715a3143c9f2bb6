/** What a suite's plan of depths selects: the tasks in its order, at the microversions that a target has. */
import { compareMicroversions, isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';
import type { CaseAtMicroversion, DepthPlan } from '../case/depth-plan.ts';
import type { Depth } from '../depth.ts';
import type { Task } from './task.ts';

/**
 * A microversion that the target lacks, or that is not selected, is replaced by the nearest older one at which the case
 * holds, or else by the oldest; so a task may occur twice. At full depth such a task is left out.
 * @param cases the selected ones; tasks of other cases are left out
 * @param selected oldest first
 */
export function listMostTellingTasks(
  plan: DepthPlan,
  depth: Depth,
  cases: readonly Case[],
  selected: readonly Microversion[],
): Task[] {
  const byId = new Map(cases.map((ofCase) => [ofCase.id, ofCase]));
  return tasksOfDepth(plan, depth).flatMap(({ id, microversion: wanted }) => {
    const ofCase = byId.get(id);
    const microversion = ofCase && findNearest(ofCase, wanted, selected);
    if (!ofCase || microversion === undefined) return [];
    return depth === 'full' && microversion !== wanted ? [] : [{ ofCase, microversion }];
  });
}

/** Those of the cases that run at the depth. */
export function selectCasesOfDepth(
  cases: readonly Case[],
  plan: DepthPlan | undefined,
  depth: Depth,
): readonly Case[] {
  if (depth === 'full' || plan === undefined) return cases;
  const ids = new Set(tasksOfDepth(plan, depth).map(({ id }) => id));
  return cases.filter(({ id }) => ids.has(id));
}

function tasksOfDepth({ tasks, quick }: DepthPlan, depth: Depth): readonly CaseAtMicroversion[] {
  return depth === 'quick' ? tasks.slice(0, quick) : tasks;
}

function findNearest(
  { since, until }: Case,
  wanted: Microversion,
  selected: readonly Microversion[],
): Microversion | undefined {
  const held = selected.filter((version) => isWithin(version, since, until));
  return held.findLast((version) => compareMicroversions(version, wanted) <= 0) ?? held[0];
}
