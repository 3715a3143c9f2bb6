import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../runner/plan/plan.ts';
import type { Task } from '../../../runner/plan/task.ts';
import { ConcurrencyLevel } from '../../../runner/run/concurrency-level.ts';
import type { FinishedCase } from '../../../runner/run/run-case.ts';
import { runTasks } from '../../../runner/run/run-tasks.ts';

type Verdict = FinishedCase['result']['verdict'];

/** The verdicts of the tasks, which run at once; each is `blocked` at first. @param alone of the second attempt */
async function verdictsOf(
  count: number,
  alone: Verdict,
  level: ConcurrencyLevel,
  hasReachedQuota = false,
): Promise<Verdict[]> {
  const tasks = Array.from({ length: count }, () => ({}) as Task);
  const verdicts: Verdict[] = [];
  await runTasks({
    plan: { take: () => tasks.shift() } as unknown as Plan,
    level,
    run: async (_task, attempt) => {
      const verdict = attempt === 1 ? 'blocked' : alone;
      return { ...finished(verdict), hasReachedQuota: hasReachedQuota && verdict === 'blocked' };
    },
    finish: (_task, { result }) => verdicts.push(result.verdict),
    hasEnded: () => false,
  });
  return verdicts;
}

function finished(verdict: Verdict): FinishedCase {
  const result = { verdict, exchanges: 1, took: 1 } as FinishedCase['result'];
  return { result, touched: new Set(), leftBehind: [], ...QUIET };
}

const QUIET = {
  hasNetworkFailed: false,
  wasStopped: false,
  wasCrowded: false,
  hasReachedQuota: false,
  hasErrorAmongOthers: false,
};

it('runs a case again alone that was blocked among others', async () => {
  const level = new ConcurrencyLevel();
  expect(await verdictsOf(4, 'pass', level)).toEqual(['pass', 'pass', 'pass', 'pass']);
  expect(level.cases).toBe(2);
});

it('keeps the verdict of a case that is blocked alone as well, and after five of them the first one', async () => {
  let attempts = 0;
  const level = new ConcurrencyLevel();
  const { endAlone } = level;
  level.endAlone = (...args) => {
    attempts += 1;
    endAlone.apply(level, args);
  };
  expect(new Set(await verdictsOf(40, 'blocked', level))).toEqual(new Set(['blocked']));
  expect(attempts).toBeGreaterThanOrEqual(5);
  expect(attempts).toBeLessThan(10);
});

it('keeps the verdict of a case where the number of cases is fixed', async () => {
  expect(new Set(await verdictsOf(4, 'pass', new ConcurrencyLevel(4)))).toEqual(new Set(['blocked']));
});

describe('a quota that was in the way', () => {
  it('among others is none alone, whatever failed alone before', async () => {
    const level = new ConcurrencyLevel();
    for (let failed = 0; failed < 5; failed += 1) level.endAlone('failed', true);
    expect(new Set(await verdictsOf(8, 'pass', level, true))).toEqual(new Set(['pass']));
  });

  it('alone as well, for five cases, is in the way of all', async () => {
    const level = new ConcurrencyLevel();
    let attempts = 0;
    const { endAlone } = level;
    level.endAlone = (...args) => {
      attempts += 1;
      endAlone.apply(level, args);
    };
    expect(new Set(await verdictsOf(40, 'blocked', level, true))).toEqual(new Set(['blocked']));
    expect(attempts).toBeLessThan(10);
  });
});
