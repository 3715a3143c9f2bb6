/** Shows on standard error that a long measurement goes on. */
import type { Progress } from '../../runner/report/progress.ts';

/** A line every ten seconds. @param what is measured */
export function showProgress(what: string): (progress: Progress) => void {
  let last = performance.now();
  return ({ done, known, exchanges }) => {
    if (performance.now() - last < 10_000) return;
    last = performance.now();
    process.stderr.write(`${what}: ${done} of ${known} cases, ${exchanges} calls\n`);
  };
}
