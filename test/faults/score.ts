/**
 * `npm run faults`: puts every named fault into the reference server and prints how many the judge finds by the cases that
 * must show them; with `-- --whole`, by the whole suite. Exit codes: 0 all are found, 1 at least one is not, 2 wrong usage.
 */
import { loadService } from '../../spec/contract/load-service.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { FAULTS, FAULTS_BY_SERVICE } from './faults.ts';
import { isFound } from './judge-fault.ts';
import { startTestbed } from './testbed.ts';

const missed: string[] = [];
const { whole } = readArguments();

for (const [service, kinds] of Object.entries(FAULTS_BY_SERVICE)) {
  const testbed = await startTestbed(loadService(service));
  process.stdout.write(`${service}\n`);
  for (const [kind, faults] of Object.entries(kinds)) {
    let found = 0;
    for (const fault of faults) {
      const report = await testbed.judge(whole ? { ...fault, cases: '*' } : fault, fault);
      if (isFound(report, fault)) found += 1;
      else missed.push(`NOT FOUND  ${service} ${fault.id}: expected ${fault.rule} in ${fault.cases}`);
    }
    process.stdout.write(`  ${kind.padEnd(24)}${String(found).padStart(4)} of ${faults.length}\n`);
  }
  await testbed.close();
}
for (const line of missed) process.stdout.write(`${line}\n`);
process.stdout.write(`${FAULTS.length - missed.length} of ${FAULTS.length} faults found\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

function readArguments(): { whole: boolean } {
  const usage = 'Usage: npm run faults [-- --whole]';
  try {
    const options = { whole: { type: 'boolean', default: false } } as const;
    const { values, positionals } = readOptions(process.argv.slice(2), options, usage);
    refusePositionals(positionals, usage);
    return values;
  } catch (error) {
    process.exit(exitCodeOf('faults', error));
  }
}
