/**
 * Serves the reference server with one named fault in it, for tools that only know URLs:
 * `npx tsx test/faults/serve.ts FAULT [--port N]`, or `none` for no fault. Prints its URL and serves until it is ended.
 */
import { parseArgs } from 'node:util';
import { startReference } from '../../reference/serve.ts';
import { httpTarget } from '../../runner/http-target.ts';
import { withFault } from './fault.ts';
import { FAULTS } from './faults.ts';
import { startProxy, tolerant } from './proxy.ts';

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const fault = FAULTS.find(({ id }) => id === positionals[0]);
if (fault === undefined && positionals[0] !== 'none') {
  process.stderr.write(`There is no fault ${positionals[0]}. Expected none, or one of test/faults/.\n`);
  process.exit(2);
}

const reference = await startReference();
const clean = httpTarget(reference.url, { timeout: 30, connections: 16 });
const target = fault ? withFault(clean, tolerant(fault)) : clean;
const { url } = await startProxy(() => target, Number(values.port));
process.stdout.write(`${url}\n`);
