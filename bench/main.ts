/**
 * Runs the benchmarks: `npm run bench`. Comparisons are ratios within one run, because machines differ more than ratios do.
 * Exits with 1 only where something could not be measured, not where a target was missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type BenchArguments, BenchUsageError, readArguments } from './arguments.ts';
import type { BenchContext } from './bench-context.ts';
import { compareWithReal } from './benchmarks/against-real.ts';
import { measureAnswering } from './benchmarks/answering.ts';
import { measureBetweenSites } from './benchmarks/between-sites.ts';
import { measureClaimsOnEtcd } from './benchmarks/claims-on-etcd.ts';
import { measureComparing } from './benchmarks/comparing.ts';
import { measureComparingClouds } from './benchmarks/comparing-clouds.ts';
import { measureGrowingStores } from './benchmarks/growing-stores.ts';
import { measureGrowth } from './benchmarks/growth.ts';
import { measureJudging } from './benchmarks/judging.ts';
import { measureLoading } from './benchmarks/loading.ts';
import { measureMemory } from './benchmarks/memory.ts';
import { measureModelling } from './benchmarks/modelling.ts';
import { measureScheduling } from './benchmarks/scheduling.ts';
import { measureStarting } from './benchmarks/starting.ts';
import { measureStores } from './benchmarks/stores.ts';
import type { Measurement } from './measure/measurement.ts';
import { formatMarkdown, formatTable } from './measure/table.ts';
import { measureProfiles } from './profiling/profiling.ts';
import { measureSchedulingOnStores } from './scheduling/scheduling-on-stores.ts';
import { measureFromEachSite } from './sites/from-each-site.ts';

/** By the names that choose them: `npm run bench -- placement growth`. */
const PARTS: Record<string, (context: BenchContext) => Promise<Measurement[]>> = {
  answering: measureAnswering,
  judging: measureJudging,
  loading: measureLoading,
  starting: measureStarting,
  placement: compareWithReal,
  growth: measureGrowth,
  growing: measureGrowingStores,
  memory: measureMemory,
  modelling: measureModelling,
  comparing: measureComparing,
  clouds: measureComparingClouds,
  scheduling: measureScheduling,
  schedulers: measureSchedulingOnStores,
  etcd: measureClaimsOnEtcd,
  stores: measureStores,
  sites: measureBetweenSites,
  'each-site': measureFromEachSite,
  profile: measureProfiles,
};

// Exit handlers end the processes of a measurement, also where the run is interrupted.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await measure(readArguments(process.argv.slice(2), Object.keys(PARTS)));
} catch (error) {
  if (!(error instanceof BenchUsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function measure({ parts, realUrl, folder }: BenchArguments): Promise<void> {
  const measurements = [describeMachine()];
  const context = { realUrl, writeFile: writerTo(folder) };
  for (const part of parts) {
    try {
      const ofPart = (await PARTS[part]?.(context)) ?? [];
      measurements.push(...ofPart);
      context.writeFile(`${part}.md`, formatMarkdown(part, [describeMachine(), ...ofPart]));
    } catch (error) {
      console.error(`${part} could not be measured: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  console.log(formatTable(measurements));
}

function writerTo(folder: string | undefined): BenchContext['writeFile'] {
  if (folder === undefined) return () => {};
  mkdirSync(folder, { recursive: true });
  return (name, text) => writeFileSync(join(folder, name), text);
}

/** Other load distorts ratios as well: figures are most reliable on an idle machine. */
function describeMachine(): Measurement {
  const load = (loadavg()[0] as number).toFixed(1);
  const cores = availableParallelism();
  return {
    what: 'the machine before the run',
    measured: `load ${load}, ${cores} cores`,
    target: '',
    met: null,
  };
}
