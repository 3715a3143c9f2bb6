/**
 * Orders tasks so that the first ones tell most for their calls: which faults they find, which declared answers they
 * observe, and, since the next mistake of a cloud is not one of the named faults, how much of the suite they touch.
 */
import { taskName } from './measure-finders.ts';
import type { Measurements } from './measurements.ts';
import type { TaskRecord } from './record-tasks.ts';

/**
 * Greedy: the next task is the one with the largest gain for each of its calls. Ends when the calls are spent.
 * @param limit the most calls of all tasks together
 */
export function chooseTasks({ tasks, finders }: Measurements, limit: number): TaskRecord[] {
  const findsOf = invert(finders);
  const seen = new Map<string, number>();
  const left: Candidate[] = tasks.map((task) => {
    const goals = listGoals(task, findsOf.get(taskName(task)) ?? []);
    return { task, goals, gain: gainPerCall(task, goals, seen) };
  });
  left.sort((a, b) => a.gain - b.gain);
  const chosen: TaskRecord[] = [];
  let calls = 0;
  for (let best = left.pop(); best; best = left.pop()) {
    const gain = gainPerCall(best.task, best.goals, seen);
    // Gains only shrink, so a task whose gain is still the largest is the best one.
    if (gain < (left.at(-1)?.gain ?? 0)) insert(left, { ...best, gain });
    else if (calls + best.task.calls <= limit) {
      calls += best.task.calls;
      chosen.push(best.task);
      for (const { name } of best.goals) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  }
  return chosen;
}

/** The first tasks, as many as make at most so many calls. */
export function firstWithin(order: readonly TaskRecord[], limit: number): TaskRecord[] {
  let calls = 0;
  const end = order.findIndex((task) => {
    calls += task.calls;
    return calls > limit;
  });
  return order.slice(0, end === -1 ? undefined : end);
}

/** Something that a task shows, and what it is worth to show it the first time, the second time and so on. */
interface Goal {
  name: string;
  worth: readonly number[];
}

interface Candidate {
  task: TaskRecord;
  goals: readonly Goal[];
  gain: number;
}

/**
 * Chosen so that the plans find the most of faults that they were not chosen for, among those that find the shares of
 * named faults that docs/judge-a-cloud.md gives.
 */
const WORTH = {
  /** A fault is found by several tasks, since what another cloud does wrong only resembles it. */
  fault: [1, 0.3, 0.1],
  answer: [0.3, 0.03],
  caseId: [0.3, 0.05, 0.05],
  /** An area of the suite, such as `placement.query`, at a microversion. */
  areaAtVersion: [0.05],
};

function listGoals({ id, microversion, answers }: TaskRecord, finds: readonly string[]): Goal[] {
  const area = id.split('.').slice(0, 2).join('.');
  return [
    ...finds.map((fault) => ({ name: `fault ${fault}`, worth: WORTH.fault })),
    ...answers.map((answer) => ({ name: `answer ${answer}`, worth: WORTH.answer })),
    { name: `case ${id}`, worth: WORTH.caseId },
    { name: `area ${area} ${microversion}`, worth: WORTH.areaAtVersion },
  ];
}

function gainPerCall(
  { calls }: TaskRecord,
  goals: readonly Goal[],
  seen: ReadonlyMap<string, number>,
): number {
  const gain = goals.reduce((sum, { name, worth }) => sum + (worth[seen.get(name) ?? 0] ?? 0), 0);
  return gain / (calls + 1);
}

/** Faults by the task that finds them. */
function invert(finders: Measurements['finders']): Map<string, string[]> {
  const findsOf = new Map<string, string[]>();
  for (const [fault, { found }] of Object.entries(finders))
    for (const task of found) {
      const finds = findsOf.get(task);
      if (finds) finds.push(fault);
      else findsOf.set(task, [fault]);
    }
  return findsOf;
}

/** Keeps the list sorted by gain, the largest last. */
function insert(sorted: Candidate[], item: Candidate): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Candidate).gain < item.gain) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, item);
}
