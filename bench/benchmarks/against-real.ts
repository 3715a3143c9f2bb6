/**
 * Measures how many times as fast as the real Placement the reference answers, with the same hosts on the same machine.
 * They take turns, and the figure is the median of the rounds' ratios. Other load slows the real one more, whose workers
 * contend for the processor. So there is a second figure: the ratio of processor time per answer, assuming that all
 * workers of the real one are always busy. Both have to meet the target.
 */

import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import { ensureHosts } from '../data/ensure-hosts.ts';
import { makeHosts } from '../data/hosts.ts';
import { makeWorkloads, type Workload } from '../data/workloads.ts';
import { startProgram } from '../measure/child.ts';
import { startLoadClient } from '../measure/load-client.ts';
import { formatPercent, formatWhole, type Measurement } from '../measure/measurement.ts';
import { CONNECTIONS, compareServices, type RoundComparison } from '../measure/rounds.ts';
import { type RealPlacement, startRealPlacement, WORKERS } from '../real-placement.ts';

/** The real service of `--real-url` is written to; where there is none, the benchmark starts one. */
export async function compareWithReal({ realUrl: url }: BenchContext): Promise<Measurement[]> {
  const hosts = makeHosts(1000);
  const workloads = makeWorkloads(hosts);
  let real: RealPlacement;
  try {
    real = url === undefined ? await startRealPlacement() : { url, pid: null, end: async () => {} };
  } catch (error) {
    if (error instanceof CannotRun) return workloads.map((workload) => skippedMeasurement(workload, error));
    throw error;
  }
  const client = await startLoadClient();
  const reference = await startProgram('bench/programs/reference-server.ts');
  try {
    // SQLite takes one writer at a time.
    await ensureHosts(client, { url: real.url, hosts, connections: 1, describedOneOf: 4 });
    const url = reference.firstLine;
    await ensureHosts(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 4 });
    const comparisons = await compareServices(
      client,
      { real, reference: { url, pid: reference.pid } },
      workloads,
    );
    return workloads.map((workload, index) => measurementOf(workload, comparisons[index] as RoundComparison));
  } finally {
    await Promise.all([client.end(), reference.end(), real.end()]);
  }
}

function skippedMeasurement({ what, target }: Workload, { message }: CannotRun): Measurement {
  return { what, measured: `skipped: ${message.split('\n')[0]}`, target: targetOf(target), met: null };
}

function measurementOf({ what, target, status }: Workload, comparison: RoundComparison): Measurement {
  const { real, reference, ratio, costs, connections, refused } = comparison;
  const byTime = costs === null ? null : costs / WORKERS;
  const writers = `, ${formatPercent(refused)} refused with ${connections} at a time`;
  const rates = `${formatWhole(reference)}/s vs ${formatRatio(real)}/s${status === 204 ? writers : ''}`;
  return {
    what,
    measured: `${formatRatio(ratio)}× (${rates})${byTime === null ? '' : `, by processor time ${formatRatio(byTime)}×`}`,
    target: targetOf(target),
    met: ratio >= target && (byTime === null || byTime >= target),
  };
}

function targetOf(times: number): string {
  return `at least ${times}× the real one`;
}

/** `8.6`, `109`. */
function formatRatio(number: number): string {
  return number < 30 ? number.toFixed(1) : formatWhole(number);
}
