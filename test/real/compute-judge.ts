/**
 * Judges the real Nova that `compute.ts start` started, with `spec/compute`: the verdict is to be a pass, nothing is to stay behind in
 * Nova, Neutron, Cinder, Glance and Placement, and what Nova itself says about its answers (`[api] response_validation`) is to be among
 * the findings. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */

import { DEPTHS } from '../../runner/depth.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { RELEASES } from './compute/arguments.ts';
import { judgeCompute } from './compute-judge/judge-compute.ts';
import { reportRows } from './report-rows.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('compute-judge.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = `Usage: compute-judge.ts [--release ${RELEASES.join('|')}] [--depth ${DEPTHS.join('|')}] [--only GLOB] [--shard K/N] [--report FILE]`;
  const options = {
    release: { type: 'string', default: RELEASES[0] },
    depth: { type: 'string', default: 'quick' },
    only: { type: 'string' },
    shard: { type: 'string' },
    report: { type: 'string' },
  } as const;
  const { values, positionals } = readOptions(argv, options, usage);
  refusePositionals(positionals, usage);
  const { release, depth, ...more } = values;
  const judging = { release: choose(RELEASES, release, usage), depth: choose(DEPTHS, depth, usage), ...more };
  return await reportRows(judgeCompute(judging));
}

function choose<T extends string>(choices: readonly T[], text: string, usage: string): T {
  const choice = choices.find((each) => each === text);
  if (choice === undefined)
    throw new ProgramUsageError(`${text} is not one of ${choices.join(', ')}. ${usage}`);
  return choice;
}
