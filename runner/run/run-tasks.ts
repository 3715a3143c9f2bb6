/** Runs the tasks of a plan, several at once, and those that failed among others again, alone. */
import type { Plan } from '../plan/plan.ts';
import type { Task } from '../plan/task.ts';
import type { ConcurrencyLevel } from './concurrency-level.ts';
import type { FinishedCase } from './run-case.ts';

export interface TaskRunner {
  plan: Plan;
  level: ConcurrencyLevel;
  /** @param attempt 1, or 2 for a task that runs again: its names have to differ */
  run(task: Task, attempt: 1 | 2): Promise<FinishedCase>;
  /** Receives the result of each task, once. */
  finish(task: Task, finished: FinishedCase): void;
  /** True when no further task is to begin. */
  hasEnded(): boolean;
}

/** Resolves when every task has finished, or those that had begun when the run ended. */
export async function runTasks({ plan, level, run, finish, hasEnded }: TaskRunner): Promise<void> {
  const running = new Set<Promise<void>>();
  const crowded: { task: Task; first: FinishedCase }[] = [];
  /** Cases that a quota blocked alone as well. */
  let fullQuotas = 0;
  for (;;) {
    while (running.size < level.cases && begin());
    if (running.size === 0) return;
    await Promise.race(running);
  }

  /** False where nothing is left to begin, for now. */
  function begin(): boolean {
    const again = crowded.length > 0 && running.size === 0 ? crowded.shift() : undefined;
    const task = again?.task ?? (crowded.length === 0 && !hasEnded() ? plan.take() : undefined);
    if (!task) return false;
    const work: Promise<void> = (again ? runAlone(again) : runAmongOthers(task)).finally(() =>
      running.delete(work),
    );
    running.add(work);
    return true;
  }

  async function runAmongOthers(task: Task): Promise<void> {
    level.begin();
    const { isShared, needsProof } = level;
    const finished = await run(task, 1);
    // A companion of the target, too, may refuse what a case needs because of other cases.
    const isInTheWay =
      (finished.result.verdict === 'blocked' && (needsProof || level.needsProof)) ||
      (finished.hasReachedQuota && (isShared || level.isShared) && fullQuotas < ENOUGH_PROOF);
    const isCrowded = finished.wasCrowded || isInTheWay;
    level.end();
    if (isCrowded && !hasEnded()) {
      level.drain();
      crowded.push({ task, first: finished });
    } else finish(task, finished);
  }

  async function runAlone({ task, first }: { task: Task; first: FinishedCase }): Promise<void> {
    level.begin();
    const second = await run(task, 2);
    level.end();
    if (second.hasReachedQuota) fullQuotas += 1;
    const hasFailed = second.result.verdict === 'fail' || second.result.verdict === 'blocked';
    const passed = first.hasErrorAmongOthers ? 'passed-after-error' : 'passed';
    level.endAlone(hasFailed ? 'failed' : passed, crowded.length === 0);
    finish(task, joinAttempts(first, second));
  }
}

/** The second attempt decides; the calls of both count. */
function joinAttempts(first: FinishedCase, second: FinishedCase): FinishedCase {
  const exchanges = first.result.exchanges + second.result.exchanges;
  const took = first.result.took + second.result.took;
  return {
    ...second,
    result: { ...second.result, exchanges, took },
    touched: new Set([...first.touched, ...second.touched]),
    leftBehind: [...first.leftBehind, ...second.leftBehind],
  };
}

/** After so many cases that a quota blocked alone, what the run has itself is not why. */
const ENOUGH_PROOF = 5;
