import { describe, expect, it } from 'vitest';
import type { DepthPlan } from '../../../runner/case/depth-plan.ts';
import type { Report } from '../../../runner/report/report.ts';
import { TIME_LIMIT } from '../../../runner/run/describe-ending.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import type { Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { withHeader } from '../../faults/edits.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const target = useReference(service);
const usages = placement.cases.filter(({ id }) => id.startsWith('placement.usages.')).map(({ id }) => id);

const depths: DepthPlan = {
  quick: 1,
  tasks: usages.slice(0, 3).map((id) => ({ id, microversion: '1.39' })),
};

function judge(options: Partial<RunOptions>): Promise<Report> {
  return run({
    ...{ service, suite: { ...placement, readDepths: () => depths }, target: target(), token: 'admin' },
    ...{ selection: { kind: 'boundaries' }, depth: 'standard' },
    ...options,
  });
}

/** Calls `on` before each call after the given number of them. */
function after(calls: number, on: () => void): Target {
  let sent = 0;
  return {
    ...target(),
    send(request, how) {
      sent += 1;
      if (sent > calls) on();
      return target().send(request, how);
    },
  };
}

describe('a run that ends early', () => {
  it('stops at the first violation with failFast', async () => {
    const faulty: Target = {
      ...target(),
      send: async (request, how) => withHeader(await target().send(request, how), 'x-extra', 'a'),
    };
    const report = await judge({ target: faulty, failFast: true });
    expect(report).toMatchObject({ verdict: 'fail', partial: true, leftBehind: [], depth: 'standard' });
    expect(report.cases.length).toBe(1);
    expect(report.problem).toBe(
      'The run stopped at its first violation, as --fail-fast asks: 1 of at least 3 cases were run, the most telling first, which is all of depth quick. What it had created was removed.',
    );
  });

  it('runs to its end with failFast where nothing is wrong', async () => {
    expect(await judge({ failFast: true })).toMatchObject({ verdict: 'pass', partial: false, problem: null });
  });

  it('says that a time limit ended it, and what it covered', async () => {
    const ending = new AbortController();
    const report = await judge({ signal: ending.signal, target: after(4, () => ending.abort(TIME_LIMIT)) });
    expect(report).toMatchObject({ verdict: 'error', partial: true, leftBehind: [] });
    expect(report.problem).toMatch(/^The time limit ended the run: \d of at least 3 cases were run/);
  });

  it('is complete where the time limit comes after the last case', async () => {
    const ending = new AbortController();
    const last = { current: 0 };
    const report = await judge({
      signal: ending.signal,
      onProgress({ done, known }) {
        last.current = done;
        if (done === known) ending.abort(TIME_LIMIT);
      },
    });
    expect(last.current).toBe(3);
    expect(report).toMatchObject({ verdict: 'pass', partial: false, problem: null });
  });
});
