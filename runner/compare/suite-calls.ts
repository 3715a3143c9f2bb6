/** The suite, asked of all targets at once: what its cases say of the cloud does not count, only how answers differ. */
import { run } from '../run/run.ts';
import type { Suite } from '../run/suite.ts';
import { FanOut } from './send/fan-out.ts';
import { say, type Work } from './work.ts';

/** The targets have to be empty, and are left so. @throws CannotJudge when one does not answer */
export async function compareSuite(work: Work, suite: Suite): Promise<void> {
  const { options, seed, state } = work;
  const { service, token, selection } = options;
  const over = new AbortController();
  const target = new FanOut(work, suite, () => over.abort());
  const signals = options.signal ? [options.signal, over.signal] : [over.signal];
  const report = await run({
    ...{ service, suite, target, token, selection, seed },
    concurrency: 1,
    signal: AbortSignal.any(signals),
    onProgress({ done, known, last }) {
      if (last) target.endCase(last.id);
      state.suite = { cases: done, calls: target.calls };
      say(work, { doing: 'suite', done, wanted: known, calls: target.calls });
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
