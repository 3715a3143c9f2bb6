/**
 * Records exchanges of the real Nova that `compute.ts start` started into `test/compute/exchanges/`, which `npm test` judges. Exit
 * codes: 0 written, 1 an answer violates the documents, 2 wrong usage, 3 cannot run here.
 */
import { writeFileSync } from 'node:fs';
import { RULES } from '../../runner/rules/registry.ts';
import { RECORDING } from '../compute/exchanges/recorded.ts';
import { COMPUTE_FAULTS } from '../faults/compute/faults.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { RELEASES } from './compute/arguments.ts';
import { recordCompute } from './compute-faults/record-compute.ts';
import { openTestbed } from './compute-faults/testbed.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('compute-exchanges.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: compute-exchanges.ts';
  const { positionals } = readOptions(argv, {}, usage);
  refusePositionals(positionals, usage);
  const testbed = await openTestbed(RELEASES[0]);
  try {
    const { exchanges, problems } = await recordCompute(testbed, COMPUTE_FAULTS);
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    writeFileSync(RECORDING, exchanges.map((each) => `${JSON.stringify(each)}\n`).join(''));
    process.stdout.write(`${exchanges.length} exchanges, ${RULES.length} rules\n`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await testbed.close();
  }
}
