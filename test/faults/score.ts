/**
 * `npm run faults`: puts every named fault into the reference server and says how many the judge finds. Exit codes: 0 all
 * are found, 1 one is not.
 */
import { startReference } from '../../reference/serve.ts';
import { httpTarget } from '../../runner/http-target.ts';
import { loadService } from '../../spec/load-service.ts';
import { FAULTS, FAULTS_BY_KIND } from './faults.ts';
import { isCaught, judgeFault } from './judge-fault.ts';

const service = loadService('placement');
const reference = await startReference({ service });
const target = httpTarget(reference.url, { timeout: 30, connections: 4 });
const uncaught: string[] = [];

for (const [kind, faults] of Object.entries(FAULTS_BY_KIND)) {
  let caught = 0;
  for (const fault of faults) {
    const report = await judgeFault(service, target, fault, fault);
    if (isCaught(report, fault)) caught += 1;
    else uncaught.push(`NOT FOUND  ${fault.id}: ${fault.rule} was expected in ${fault.cases}`);
  }
  process.stdout.write(`${kind.padEnd(24)}${String(caught).padStart(4)} of ${faults.length}\n`);
}
for (const line of uncaught) process.stdout.write(`${line}\n`);
process.stdout.write(`${FAULTS.length - uncaught.length} of ${FAULTS.length} faults found\n`);
await target.close();
await reference.close();
process.exitCode = uncaught.length === 0 ? 0 : 1;
