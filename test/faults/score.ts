/**
 * `npm run faults`: puts every named fault into the reference server and prints how many the judge finds. Exit codes: 0 all
 * are found, 1 at least one is not.
 */
import { loadService } from '../../spec/contract/load-service.ts';
import { FAULTS, FAULTS_BY_SERVICE } from './faults.ts';
import { isFound } from './judge-fault.ts';
import { startTestbed } from './testbed.ts';

const missed: string[] = [];

for (const [service, kinds] of Object.entries(FAULTS_BY_SERVICE)) {
  const testbed = await startTestbed(loadService(service));
  process.stdout.write(`${service}\n`);
  for (const [kind, faults] of Object.entries(kinds)) {
    let found = 0;
    for (const fault of faults) {
      if (isFound(await testbed.judge(fault, fault), fault)) found += 1;
      else missed.push(`NOT FOUND  ${service} ${fault.id}: expected ${fault.rule} in ${fault.cases}`);
    }
    process.stdout.write(`  ${kind.padEnd(24)}${String(found).padStart(4)} of ${faults.length}\n`);
  }
  await testbed.close();
}
for (const line of missed) process.stdout.write(`${line}\n`);
process.stdout.write(`${FAULTS.length - missed.length} of ${FAULTS.length} faults found\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
