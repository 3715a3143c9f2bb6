/** Measures where servers spend their time: the largest costs as a table, and a flame graph of each load. */
import { CannotRun } from '../../test/programs/cannot-run.ts';
import type { BenchContext } from '../bench-context.ts';
import { formatPercent, formatWhole, type Measurement } from '../measure/measurement.ts';
import { drawFlameGraph } from './flame-graph.ts';
import { listLoads, type ProfiledLoad, type ProfiledSizes } from './loads.ts';
import { type LoadProfile, profileLoad } from './profile-load.ts';
import { selfTimesByFunction, selfTimesByRoom } from './self-times.ts';

/** Writes `flame-….svg` of each load. @param sizes smaller, to try the measurement. */
export async function measureProfiles(
  { writeFile }: BenchContext,
  sizes: ProfiledSizes = SIZES,
  milliseconds: number = MILLISECONDS,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const load of listLoads(sizes)) {
    process.stderr.write(`profiling ${load.title}\n`);
    try {
      const profile = await profileLoad(load, milliseconds);
      writeFile(`flame-${load.name}.svg`, drawFlameGraph(profile.tree, titleOf(load, profile)));
      measurements.push(...describeProfile(load, profile));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      measurements.push(rowOf(load.title, `skipped: ${error.message.split('\n')[0]}`));
    }
  }
  return measurements;
}

const SIZES: ProfiledSizes = { claimed: 200, candidates: 10_000, hosts: 1000, cells: 10, batch: 100 };
const MILLISECONDS = 8_000;
const LARGEST = 10;
/** Of rooms. */
const LEAST_SHARE = 0.01;

function titleOf({ title }: ProfiledLoad, profile: LoadProfile) {
  return { title, subtitle: `${describeRun(profile)}; shares of the time in which something ran` };
}

function describeRun({ rate, samples, tree, idle }: LoadProfile): string {
  return `${formatWhole(rate)}/s, ${formatWhole(samples)} samples, idle ${formatPercent(idle / (idle + tree.total))}`;
}

function describeProfile({ title }: ProfiledLoad, profile: LoadProfile): Measurement[] {
  const rooms = selfTimesByRoom(profile.tree)
    .filter(({ share }) => share >= LEAST_SHARE)
    .map(({ name, share }) => `${name} ${formatPercent(share)}`);
  const functions = selfTimesByFunction(profile.tree).slice(0, LARGEST);
  return [
    rowOf(`profile of ${title}`, describeRun(profile)),
    rowOf('  by room', rooms.join(', ')),
    ...functions.map(({ name, share }, index) =>
      rowOf(`  ${index + 1}. ${name}`, `${(share * 100).toFixed(1)} %`),
    ),
  ];
}

function rowOf(what: string, measured: string): Measurement {
  return { what, measured, target: '', met: null };
}
