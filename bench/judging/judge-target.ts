/** Judges a Placement at a URL in this process, and measures the run. */
import type { Suite } from '../../runner/case/suite.ts';
import type { Depth } from '../../runner/depth.ts';
import { MOST_CASES } from '../../runner/run/concurrency-level.ts';
import { run } from '../../runner/run/run.ts';
import { httpTarget } from '../../runner/target/http/http-target.ts';
import { patientTarget } from '../../runner/target/patient-target.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { showProgress } from './show-progress.ts';

export interface JudgedRun {
  depth: Depth;
  verdict: string;
  calls: number;
  /** From the first call to the verdict. */
  seconds: number;
  /** Seconds of the runner, system time included; null where it is not known. */
  processorTime: number | null;
  /** At once, when the run ended. */
  cases: number;
}

/** @param url of a service without Keystone, in another process */
export async function judgeTarget(url: string, depth: Depth): Promise<JudgedRun> {
  const service = loadService('placement');
  const suite = SUITES.placement as Suite;
  const target = patientTarget(httpTarget(url, { timeout: 60, connections: MOST_CASES }), { limit: 60 });
  const started = performance.now();
  const before = process.cpuUsage();
  const { verdict, summary, concurrency } = await run({
    ...{ service, suite, target, token: 'admin', depth, concurrency: 'adaptive' },
    selection: { kind: 'boundaries' },
    onProgress: showProgress(`${url}, depth ${depth}`),
  });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  await target.close();
  const { exchanges: calls } = summary;
  return { depth, verdict, calls, seconds, processorTime: (user + system) / 1e6, cases: concurrency.cases };
}
