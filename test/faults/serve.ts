/**
 * Serves a reference server with one named fault in it, for tools that only know URLs:
 * `npx tsx test/faults/serve.ts FAULT|none [--service NAME] [--port N]`. Prints its URL, and that of the Placement beside
 * it where it is a scheduler, and serves until it is ended.
 */
import { parseArgs } from 'node:util';
import { loadService } from '../../spec/contract/load-service.ts';
import { withFault } from './fault.ts';
import { FAULTS_BY_SERVICE, faultsOf } from './faults.ts';
import { startProxy, tolerant } from './proxy.ts';
import { startTestbed } from './testbed.ts';

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '0' }, service: { type: 'string', default: 'placement' } },
  allowPositionals: true,
});
const fault = faultsOf(values.service).find(({ id }) => id === positionals[0]);
if (!(values.service in FAULTS_BY_SERVICE) || (fault === undefined && positionals[0] !== 'none')) {
  process.stderr.write(
    `There is no fault ${positionals[0]} of ${values.service}. Expected none, or one of test/faults/.\n`,
  );
  process.exit(2);
}

const { target, beside, placementUrl } = await startTestbed(loadService(values.service));
const faulty = fault ? withFault(target, tolerant(fault), beside.companions?.placement) : target;
const { url } = await startProxy(() => faulty, Number(values.port));
process.stdout.write(`${url}\n`);
if (placementUrl !== undefined) process.stdout.write(`placement ${placementUrl}\n`);
