/** The first phase of a comparison: runs the suite against all targets at once, and ignores what its rules find. */

import type { Suite } from '../case/suite.ts';
import { run } from '../run/run.ts';
import { type CompareContext, reportProgress } from './compare-context.ts';
import { FanOut } from './fan-out.ts';

/** Leaves the targets empty, as it has to find them. @throws CannotJudge when one does not answer */
export async function compareSuite(context: CompareContext, suite: Suite): Promise<void> {
  const { options, seed, state } = context;
  const { service, token, selection } = options;
  const stop = new AbortController();
  const target = new FanOut(context, suite, () => stop.abort());
  const signals = options.signal ? [options.signal, stop.signal] : [stop.signal];
  const report = await run({
    ...{ service, suite, target, token, selection, seed },
    concurrency: 1,
    signal: AbortSignal.any(signals),
    onProgress({ done, known, last }) {
      if (last) target.endCase(last.id);
      state.suite = { cases: done, calls: target.calls };
      reportProgress(context, { phase: 'suite', done, total: known, calls: target.calls });
    },
  });
  state.suite = {
    cases: report.cases.filter(({ microversion }) => microversion !== null).length,
    calls: target.calls,
  };
  state.leftBehind.push(...report.leftBehind.map((line) => `${target.name}: ${line}`));
  if (target.problem) throw target.problem;
  await target.settle();
}
