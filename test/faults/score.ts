/**
 * `npm run faults`: puts every named fault into the reference server and says how many the judge finds. Exit codes: 0 all
 * are found, 1 one is not.
 */
import { loadService } from '../../spec/contract/load-service.ts';
import { FAULTS, FAULTS_BY_SERVICE } from './faults.ts';
import { isCaught } from './judge-fault.ts';
import { startTestbed } from './testbed.ts';

const uncaught: string[] = [];

for (const [service, kinds] of Object.entries(FAULTS_BY_SERVICE)) {
  const ground = await startTestbed(loadService(service));
  process.stdout.write(`${service}\n`);
  for (const [kind, faults] of Object.entries(kinds)) {
    let caught = 0;
    for (const fault of faults) {
      if (isCaught(await ground.judge(fault, fault), fault)) caught += 1;
      else uncaught.push(`NOT FOUND  ${service} ${fault.id}: ${fault.rule} was expected in ${fault.cases}`);
    }
    process.stdout.write(`  ${kind.padEnd(24)}${String(caught).padStart(4)} of ${faults.length}\n`);
  }
  await ground.close();
}
for (const line of uncaught) process.stdout.write(`${line}\n`);
process.stdout.write(`${FAULTS.length - uncaught.length} of ${FAULTS.length} faults found\n`);
process.exitCode = uncaught.length === 0 ? 0 : 1;
