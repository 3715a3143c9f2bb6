/**
 * Measures the speed of the project's own parts in one run, `npm run bench`. What two figures are compared in is
 * always a ratio of the same run: machines differ, ratios less so. It exits 1 only when something could not be measured.
 */
import { availableParallelism, loadavg } from 'node:os';
import { type BenchArguments, BenchUsageError, readArguments } from './arguments.ts';
import { answering } from './benchmarks/answering.ts';
import { besideReal } from './benchmarks/beside-real.ts';
import { growth } from './benchmarks/growth.ts';
import { judging } from './benchmarks/judging.ts';
import { loading } from './benchmarks/loading.ts';
import { memory } from './benchmarks/memory.ts';
import { modelling } from './benchmarks/modelling.ts';
import { scheduling } from './benchmarks/scheduling.ts';
import { starting } from './benchmarks/starting.ts';
import type { Measurement } from './measure/measurement.ts';
import { table } from './measure/table.ts';

/** By the names that choose them: `npm run bench -- placement growth`. */
const PARTS: Record<string, (realUrl?: string) => Promise<Measurement[]>> = {
  answering,
  judging,
  loading,
  starting,
  placement: besideReal,
  growth,
  memory,
  modelling: () => modelling(),
  scheduling: () => scheduling(),
};

// What was started for a measurement is to end with it, also when it is broken off.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await measure(readArguments(process.argv.slice(2), Object.keys(PARTS)));
} catch (error) {
  if (!(error instanceof BenchUsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function measure({ parts, realUrl }: BenchArguments): Promise<void> {
  const measurements = [surroundings()];
  for (const part of parts) {
    try {
      measurements.push(...((await PARTS[part]?.(realUrl)) ?? []));
    } catch (error) {
      console.error(`${part} could not be measured: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  console.log(table(measurements));
}

/** Ratios bear some company, but not every kind alike: a figure says most on a machine that does nothing else. */
function surroundings(): Measurement {
  const load = (loadavg()[0] as number).toFixed(1);
  const cores = availableParallelism();
  return {
    what: 'the machine before the run',
    measured: `load ${load}, ${cores} cores`,
    target: '',
    met: null,
  };
}
