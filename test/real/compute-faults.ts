/**
 * Puts named faults between the judge and the real Nova that `compute.ts start` started: each must be found, and the same cases
 * must pass without it. `--only GLOB` takes faults by id. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1
 * failures, 2 wrong usage, 3 cannot run here.
 */
import { matchesPattern } from '../../spec/known/pattern.ts';
import { COMPUTE_FAULTS } from '../faults/compute/faults.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { RELEASES } from './compute/arguments.ts';
import { listRows } from './compute-faults/rows.ts';
import { openTestbed } from './compute-faults/testbed.ts';
import { reportRows } from './report-rows.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('compute-faults.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: compute-faults.ts [--release 34.0.0] [--only GLOB]';
  const options = {
    release: { type: 'string', default: RELEASES[0] },
    only: { type: 'string', default: '*' },
  } as const;
  const { values, positionals } = readOptions(argv, options, usage);
  refusePositionals(positionals, usage);
  const faults = COMPUTE_FAULTS.filter(({ id }) => matchesPattern(values.only, id));
  const testbed = await openTestbed(values.release);
  try {
    return await reportRows(listRows(faults, testbed));
  } finally {
    await testbed.close();
  }
}
