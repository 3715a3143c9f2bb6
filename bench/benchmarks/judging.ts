/**
 * Measures what a verdict costs at each depth: calls, seconds, and processor time of the runner, which is another process
 * than the target's. The reference is judged, and the real Placements that can be had on this machine.
 */

import { DEPTHS } from '../../runner/depth.ts';
import { readEvidence, readPlan } from '../../test/depths/chosen-plan.ts';
import { callsUntil, missedFaults } from '../../test/depths/describe-depths.ts';
import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import { judgeCloud } from '../judging/judge-cloud.ts';
import { type JudgedRun, judgeTarget } from '../judging/judge-target.ts';
import { startProgram } from '../measure/child.ts';
import { formatPercent, formatWhole, type Measurement } from '../measure/measurement.ts';
import { startRealPlacement } from '../real-placement.ts';

/** @param url a real Placement that is running and may be written to; where absent, the benchmark starts one */
export async function measureJudging({ realUrl: url }: BenchContext): Promise<Measurement[]> {
  return [
    ...describeFaults(),
    ...(await judgeReference()),
    ...(await orSkipped('a real Placement over SQLite', () => judgeReal(url))),
    ...(await orSkipped('a real cloud with Keystone and MariaDB', judgeRealCloud)),
  ];
}

/** Measured when the plans were made, by `npm run generate:depths`. */
function describeFaults(): Measurement[] {
  return ['placement', 'scheduler'].flatMap((service) => {
    const [plan, evidence] = [readPlan(service), readEvidence(service)];
    const total = Object.keys(evidence.finders).length;
    const shares = (['quick', 'standard'] as const).map((depth) => {
      const share = 1 - missedFaults(plan, evidence, depth).length / total;
      const least = depth === 'quick' ? 0.95 : 0.995;
      return {
        what: `named faults of ${service} found at depth ${depth}`,
        measured: `${(share * 100).toFixed(1)} % of ${total}, ${formatPercent(evidence.heldOut[depth])} of faults not chosen for`,
        target: `at least ${least * 100} %`,
        met: share >= least,
      };
    });
    const calls = (
      [
        [0.5, 500],
        [0.9, 3000],
      ] as const
    ).map(([share, most]) => {
      const measured = callsUntil(plan, evidence, share);
      return {
        what: `calls until ${formatPercent(share)} of them are found`,
        measured: measured === null ? 'never' : formatWhole(measured),
        target: `at most ${formatWhole(most)}`,
        met: measured !== null && measured <= most,
      };
    });
    return [...shares, ...calls];
  });
}

async function judgeReference(): Promise<Measurement[]> {
  const reference = await startProgram('bench/programs/reference-server.ts');
  try {
    const runs: JudgedRun[] = [];
    for (const depth of DEPTHS) runs.push(await judgeTarget(reference.firstLine, depth));
    const { processorTime, calls } = runs.at(-1) as JudgedRun;
    const cost = ((processorTime as number) * 1000) / calls;
    return [
      ...runs.map((run) => describeRun('the reference', run)),
      {
        what: 'processor time of the runner for a judged call, depth full',
        measured: `${cost.toFixed(3)} ms`,
        target: 'at most 0.25 ms',
        met: cost <= 0.25,
      },
    ];
  } finally {
    await reference.end();
  }
}

/** Not in full: SQLite lets one client write at a time, so that 73,000 calls take many minutes. */
async function judgeReal(url: string | undefined): Promise<Measurement[]> {
  const real = url === undefined ? await startRealPlacement() : { url, end: async () => {} };
  try {
    const measurements: Measurement[] = [];
    for (const depth of ['quick', 'standard'] as const)
      measurements.push(describeRun('a real Placement over SQLite', await judgeTarget(real.url, depth)));
    return measurements;
  } finally {
    await real.end();
  }
}

async function judgeRealCloud(): Promise<Measurement[]> {
  const runs = await judgeCloud(['quick', 'standard']);
  return runs.map((run) => describeRun('a real cloud with Keystone and MariaDB', run));
}

function describeRun(
  what: string,
  { depth, verdict, calls, seconds, processorTime, cases }: JudgedRun,
): Measurement {
  const most = { quick: 5000, standard: 20_000, full: null }[depth];
  const cost = processorTime === null ? '' : `${processorTime.toFixed(1)} s of processor time, `;
  return {
    what: `${what}, depth ${depth}: ${verdict}`,
    measured: `${formatWhole(calls)} calls, ${seconds.toFixed(1)} s, ${cost}${cases} cases at once`,
    target: most === null ? '' : `at most ${formatWhole(most)} calls`,
    met: most === null ? null : calls <= most,
  };
}

async function orSkipped(what: string, measure: () => Promise<Measurement[]>): Promise<Measurement[]> {
  try {
    return await measure();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return [{ what, measured: `skipped: ${error.message.split('\n')[0]}`, target: '', met: null }];
  }
}
