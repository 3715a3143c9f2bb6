/** For each fault, tasks that find it: the tasks that its `cases` name, and others that it touches, the cheapest first. */
import { createHash } from 'node:crypto';
import type { Case } from '../../runner/case/case.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { matchesPattern } from '../../spec/known/pattern.ts';
import type { Fault } from '../faults/fault.ts';
import { type FaultBench, findsFault } from './find-fault.ts';
import type { TaskRecord } from './record-tasks.ts';

/** The names of the tasks that were run with a fault: those that find it, and those that do not. */
export interface Finders {
  found: string[];
  missed: string[];
}

export interface FinderLimits {
  /** Enough tasks that find the fault. */
  finders: number;
  /** Calls after which to give up. */
  calls: number;
}

export function taskName({ id, microversion }: Pick<TaskRecord, 'id' | 'microversion'>): string {
  return `${id} ${microversion}`;
}

/**
 * Runs tasks in their order until enough find the fault.
 * @param known tasks that were judged before; the result has them as well
 */
export async function measureFinders(
  bench: FaultBench,
  fault: Fault,
  tasks: readonly TaskRecord[],
  limits: FinderLimits,
  known: Finders = { found: [], missed: [] },
): Promise<Finders> {
  const cases = new Map(selectCases(bench.suite, bench.service).map((ofCase) => [ofCase.id, ofCase]));
  const [found, missed] = [new Set(known.found), new Set(known.missed)];
  let [calls, seen] = [0, 0];
  for (const task of tasks) {
    if (seen >= limits.finders || calls >= limits.calls) break;
    const name = taskName(task);
    if (!found.has(name) && !missed.has(name)) {
      const judged = await findsFault(bench, fault, { ...task, ofCase: cases.get(task.id) as Case });
      calls += judged.calls;
      (judged.isFound ? found : missed).add(name);
    }
    if (found.has(name)) seen += 1;
  }
  return { found: [...found], missed: [...missed] };
}

/** Those that can find the fault, in an order that is the same for all faults, so that one task is seen to find many. */
export function listCandidates(fault: Fault, tasks: readonly TaskRecord[]): TaskRecord[] {
  const candidates = tasks.filter((task) => isNamed(fault, task) || task.touchedBy.includes(fault.id));
  return [
    ...candidates.filter((task) => isNamed(fault, task)),
    ...byPriority(candidates.filter((task) => !isNamed(fault, task))),
  ];
}

function isNamed({ cases, at }: Fault, { id, microversion }: TaskRecord): boolean {
  return matchesPattern(cases, id) && (at === undefined || microversion === at);
}

/** Cheap tasks are more likely to come first. */
function byPriority(tasks: readonly TaskRecord[]): TaskRecord[] {
  const draw = (task: TaskRecord) => createHash('sha256').update(taskName(task)).digest().readUInt32BE();
  const ranked = tasks.map((task) => ({ task, rank: draw(task) * (task.calls + 3) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ task }) => task);
}
