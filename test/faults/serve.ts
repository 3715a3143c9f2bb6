/**
 * Serves a reference server with one named fault in it, for tools that only know URLs:
 * `npx tsx test/faults/serve.ts FAULT|none [--service NAME] [--port N]`. Prints its URL and, for a scheduler, the URL of
 * its Placement. Serves until a signal ends it.
 */
import { parseArgs } from 'node:util';
import { loadService } from '../../spec/contract/load-service.ts';
import { withFault } from './fault.ts';
import { FAULTS_BY_SERVICE, faultsOf } from './faults.ts';
import { startFaultyServer, tolerant } from './faulty-server.ts';
import { startTestbed } from './testbed.ts';

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '0' }, service: { type: 'string', default: 'placement' } },
  allowPositionals: true,
});
const fault = faultsOf(values.service).find(({ id }) => id === positionals[0]);
if (!(values.service in FAULTS_BY_SERVICE) || (fault === undefined && positionals[0] !== 'none')) {
  process.stderr.write(
    `${values.service} has no fault ${positionals[0]}. Expected none, or an id from test/faults/${values.service}/.\n`,
  );
  process.exit(2);
}

const { target, companions, placementUrl } = await startTestbed(loadService(values.service));
const faulty = fault ? withFault(target, tolerant(fault), companions.companions?.placement) : target;
const { url } = await startFaultyServer(() => faulty, Number(values.port));
process.stdout.write(`${url}\n`);
if (placementUrl !== undefined) process.stdout.write(`placement ${placementUrl}\n`);
